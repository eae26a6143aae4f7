import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isShort } from '../forms'
import { commandLine } from './command-line'

const here = commandLine()
const { cli, json, textFile } = here

const quote = (exact: string, more = {}) => ({
  type: 'Annotation',
  target: { source: 'https://e.org', selector: { type: 'TextQuoteSelector', exact } },
  ...more,
})
let id = ''

beforeEach(async () => {
  const file = textFile('locks.md', '# Locks\n\nA lock 🔒 lifts a boat.\n\n## Gates\n\nIts keeper says who may pass.\n')
  id = (await json('import', file)).id
})

/** Lays three marks on the text, and one that stands nowhere in it. */
const bring = () =>
  cli(
    'marks',
    'import',
    id,
    textFile(
      'marks.json',
      JSON.stringify([
        quote('who may pass', { id: 'https://e.org/1', body: 'Who, then?' }),
        quote('lifts a boat'),
        quote('boat.Its keeper'),
        quote('never written by anybody here'),
        { type: 'Annotation', target: 'https://e.org' },
      ]),
    ),
  )

describe('marks', () => {
  it('come in with a report, and are known the second time', async () => {
    const { code, out, err } = await bring()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^2 marks have their place\n/)
    expect(out).toContain('1 mark has no place in the text and is kept with its quote\n')
    expect(out).toContain('1 was left out: no words of the text are named\n')
    expect(out).toContain('Number 5: ')
    const again = JSON.parse((await cli('--json', 'marks', 'import', id, join(here.folder, 'marks.json'))).out)
    expect(again).toMatchObject({ kind: 'w3c', placed: 0, orphaned: 0, skipped: [{ reason: 'no-quote', count: 1 }] })
    expect(again.known).toBe(4)
  })

  // How each form looks is in marks-exchange; that the command line writes them, in the two tests that follow.
  it.skipIf(isShort).each([
    ['md', /^> who may pass$/m],
    ['html', /<blockquote lang="en" dir="auto">.*who may pass/],
    ['csv', /,who may pass,"?Who, then\?/],
    ['jsonld', /"type":"AnnotationCollection"/],
  ])('go out as %s, in the order of the text', async (format, holds) => {
    await bring()
    const file = join(here.folder, 'out.txt')
    const written = await json('marks', 'export', id, '--format', format, file)
    expect(written).toEqual({ file, format, texts: 1, marks: 4, notes: 0, notesLeftOut: 0 })
    const content = readFileSync(file, 'utf8')
    expect(content).toMatch(holds)
    expect(content.indexOf('lifts a boat')).toBeLessThan(content.indexOf('who may pass'))
    expect(content.indexOf('who may pass')).toBeLessThan(content.indexOf('never written'))
    expect(content.startsWith('\uFEFF')).toBe(format === 'csv')
  })

  it('count code points, as W3C does', async () => {
    await bring()
    const { content } = await json('marks', 'export', id, '-', '--format', 'jsonld')
    const positions = JSON.parse(content).first.items.map(
      (item: { target: { selector: object[] } }) => item.target.selector[1],
    )
    const text = Array.from((await cli('show', id)).out)
    expect(text.slice(positions[0].start, positions[0].end).join('')).toBe('lifts a boat')
  })

  it('go out on standard output, to the form that the name of a file tells, and into a folder', async () => {
    await bring()
    expect(
      (await cli('marks', 'export', 'all', '-', '--format', 'csv', '--no-bom')).out.startsWith('text,section,quote'),
    ).toBe(true)
    expect((await cli('marks', 'export', id, join(here.folder, 'a.htm'))).out).toBe('a.htm holds 4 marks of 1 text\n')
    mkdirSync(join(here.folder, 'vault'))
    await json('marks', 'export', 'all', join(here.folder, 'vault'), '--format', 'md')
    expect(readdirSync(join(here.folder, 'vault'))).toEqual(['Locks.md'])
  })

  it('what goes wrong is said: what, where, and what to do', async () => {
    const out = join(here.folder, 'out.md')
    const wrong = async (...args: string[]) => {
      const { code, err } = await cli('marks', ...args)
      expect(code).toBeGreaterThan(0)
      return err
    }
    expect(await wrong('export', 'no-such-text', out)).toContain('There is no text with this id')
    expect(await wrong('import', 'no-such-text', textFile('a.json', '[]'))).toContain('There is no text with this id')
    expect(await wrong('export', id, join(here.folder, 'nowhere', 'out.md'))).toContain('There is no such folder')
    expect(await wrong('export', id, join(here.folder, 'out.foo'))).toContain('--format md, html, csv or jsonld')
    expect(await wrong('export', id, out, '--format', 'pdf')).toContain('pdf')
    expect(await wrong('import', id, join(here.folder, 'no.json'))).toContain('no file of this name')
    expect(await wrong('import', id, here.folder)).toContain('it is a folder')
    expect(await wrong('import', id, textFile('b.json', '{"a":\n  1 2}'))).toContain('line 2, column 5')
    expect(await wrong('import', id, textFile('c.csv', 'a,b\n'))).toContain('W3C annotations')
    expect(existsSync(out)).toBe(false)
    const failed = await cli('marks', 'import', id, textFile('d.json', '{}'), '--json')
    expect(JSON.parse(failed.out)).toMatchObject({ error: { code: 'marks-unreadable' } })
  })
})
