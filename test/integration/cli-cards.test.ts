import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine } from './command-line'

const here = commandLine()
const { cli, json, textFile } = here
const table = () => textFile('cards.csv', 'front,back\nact,what is done\n,nothing asked\n')

describe('cards on the command line', () => {
  it('come in from a table, with what became of each', async () => {
    const { code, out, err } = await cli('import', table(), '--deck', 'Law::Cybercrime')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('1 card is new\n')
    expect(out).toContain('1 is left out: nothing is asked\n')
    expect(out).toContain('Line 3: nothing is asked')
    expect(await json('import', table(), '--deck', 'Law::Cybercrime')).toMatchObject({
      counts: { new: 0, updated: 0, same: 1, skipped: 1 },
    })
  })

  it('are foretold, with nothing changed', async () => {
    expect((await cli('import', table(), '--dry-run')).out).toContain('1 card would be new\n')
    expect(await json('import', table())).toMatchObject({ counts: { new: 1 } })
  })

  it('come in from a text file of Anki without being told so, and from Markdown where that is said', async () => {
    expect(await json('import', textFile('anki.txt', '#separator:tab\na\tb\n'))).toMatchObject({ counts: { new: 1 } })
    expect(await json('import', textFile('a.md', 'act::x\n'), '--format', 'md')).toMatchObject({ counts: { new: 1 } })
    expect(await json('import', textFile('text.md', '# A text\n\nact::x\n'))).toMatchObject({ title: 'A text' })
  })

  it.each([
    ['csv', /^\uFEFFguid,type,deck,tags,front,back,extra,options\r\n[^,]+,question,Law,,act,what is done/],
    ['tsv', /\tquestion\tLaw\t\tact\twhat is done/],
    ['md', /^# Law\n\n#flashcards\/Law\n\nact::what is done \^/],
  ])('of a deck go out as %s', async (format, holds) => {
    await cli('import', table(), '--deck', 'Law')
    const file = join(here.folder, 'out.txt')
    const { code, out } = await cli('export', '--format', format, '--deck', 'law', file)
    expect({ code, out }).toEqual({ code: 0, out: 'out.txt holds 1 note\n' })
    expect(readFileSync(file, 'utf8')).toMatch(holds)
    expect((await cli('export', '--format', format, '--deck', 'law', '-')).out).toBe(readFileSync(file, 'utf8'))
  })

  it('go out with everything else, and come in again', async () => {
    await cli('import', table(), '--deck', 'Law')
    const file = join(here.folder, 'all.json')
    expect((await cli('export', '--format', 'json', file)).out).toMatch(/^all\.json holds everything: [\d,]+ rows\n$/)
    expect((await cli('export', '--format', 'json', '-')).out).toMatch(/^\{"format":"actus","version":1,/)
    expect((await cli('import', file, '--dry-run')).out).toMatch(/^all\.json was made on \d{4}-\d\d-\d\d and holds:\n/)
    const { sections } = await json('import', file)
    expect(sections.filter((one: { new: number; updated: number }) => one.new + one.updated > 0)).toEqual([])
  })

  it.each([
    [['import', '/nowhere.csv'], 1, /no file of this name/],
    [['export', '--format', 'csv', '--deck', 'Nothing', '-'], 1, /no deck of this name/],
    [['export', '--format', 'doc', 'x'], 2, /csv, tsv, md, json/],
    [['export', 'x'], 2, /--format/],
    [['import', 'x.csv', '--deck', '::'], 2, /no deck of this name/],
  ])('say what is wrong: %j', async (args, code, words) => {
    const result = await cli(...args)
    expect(result.code).toBe(code)
    expect(result.err).toMatch(words)
  })
})
