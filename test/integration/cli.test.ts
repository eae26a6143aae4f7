import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import SQLite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lockDataFolder } from '../../electron/store/lock'
import { commandLine, root } from './command-line'

const here = commandLine()
const { cli, json, textFile } = here

const notes = () =>
  textFile('notes.txt', 'Smuggling of migrants\n\nThe procurement of the illegal entry of a person into a State.')

/** The smallest picture: one dot, as a PNG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pageOf = (body: string) => `<!doctype html><html lang="en"><title>Consent</title><body>${body}</body></html>`

/** A saved page with a picture beside it, one elsewhere, a table and a quotation. */
function page(): string {
  mkdirSync(join(here.folder, 'page_files'), { recursive: true })
  writeFileSync(join(here.folder, 'page_files/dot.png'), dot)
  return textFile(
    'page.html',
    pageOf(`<h1>Consent</h1>
      <p>The consent of a victim to the exploitation is irrelevant where any of the means has been used against them.
      <img src="page_files/dot.png" alt="a dot"><img src="https://example.org/a.png" alt="elsewhere"></p>
      <h2>Means</h2>
      <table><tr><th>Act</th><th>Means</th></tr><tr><td>recruitment</td><td>fraud | force</td></tr></table>
      <blockquote><p>Whoever recruits by any of the means named above acts against the law, whatever was agreed.</p></blockquote>`),
  )
}

describe('texts', () => {
  it('a file is imported, listed and shown', async () => {
    const file = notes()
    const imported = await cli('import', file)
    expect(imported).toMatchObject({ code: 0, err: '' })
    const [id] = /[0-9a-f-]{36}/.exec(imported.out) ?? []
    expect(imported.out).toBe(`notes.txt is now the text ${id}\n`)
    const list = await cli('list')
    expect(list.out).toContain(`${id}`)
    expect(list.out).toMatch(/Smuggling of migrants \(\d+ words\)/)
    const shown = await cli('show', String(id))
    expect(shown.out).toContain('The procurement of the illegal entry of a person into a State.')
  })

  it('a file that is known gives the text that it gave before', async () => {
    const file = notes()
    const first = await json('import', file)
    expect(await json('import', file)).toEqual(first)
    expect((await cli('import', file)).out).toBe(`notes.txt was there already, as the text ${first.id}\n`)
    expect(await json('list')).toHaveLength(2)
  })

  it('a file gives one object with what came in, and its pictures from beside it', async () => {
    const imported = await json('import', page())
    expect(imported).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Consent',
      lang: 'en',
      words: expect.any(Number),
      headings: 2,
      tables: 1,
      footnotes: 0,
      images: 2,
      warnings: [{ code: 'remote-images', count: 1 }],
    })
    expect(imported.words).toBeGreaterThan(40)
  })

  it('a picture outside the folder of the page is not read', async () => {
    mkdirSync(join(here.folder, 'pages'))
    writeFileSync(join(here.folder, 'secret.png'), dot)
    const file = textFile('pages/page.html', pageOf('<p>Seen: <img src="../secret.png" alt="secret"></p>'))
    expect((await json('import', file)).warnings).toContainEqual({ code: 'missing-images', count: 1 })
  })

  it('a text is shown as its words, as blocks and as Markdown, wherever the options stand', async () => {
    const { id } = await json('import', page())
    const { blocks } = JSON.parse((await cli('--json', 'show', id)).out)
    expect(JSON.parse((await cli('show', '--format', 'json', id)).out)).toEqual({ blocks })
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, text: 'Consent' },
      { type: 'paragraph', text: expect.stringContaining('is irrelevant') },
      { type: 'image', text: 'a dot' },
      { type: 'image', text: 'elsewhere' },
      { type: 'heading', level: 2, text: 'Means' },
      {
        type: 'table',
        text: '',
        rows: [
          [{ text: 'Act' }, { text: 'Means' }],
          [{ text: 'recruitment' }, { text: 'fraud | force' }],
        ],
      },
      { type: 'quote', text: expect.stringContaining('any of the means') },
    ])
    const text = await cli('show', id, '--format', 'text')
    expect(text).toEqual(await cli('show', id))
    expect(text.out).toContain('recruitment\tfraud | force\n')
    const { out } = await cli('show', '--format=md', id)
    expect(out).toContain('# Consent\n')
    expect(out).toContain('\n## Means\n\n| Act | Means |\n| - | - |\n| recruitment | fraud \\| force |\n\n> ')
  })

  it('a text in an encoding that is named is read in it', async () => {
    const file = textFile('old.txt', '')
    writeFileSync(file, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))
    const { id } = await json('import', '--encoding', 'windows-1251', file)
    expect((await cli('show', id)).out).toContain('Привет')
  })

  it('a text that is known is read again where it is asked for in another way, and keeps its id', async () => {
    const file = textFile('old.txt', '')
    writeFileSync(file, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))
    const first = await json('import', '--encoding', 'cp1251', file)
    const other = await json('import', '--encoding', 'koi8-r', file)
    expect(other).toMatchObject({ id: first.id, title: 'оПХБЕР' })
    expect(await json('import', file)).toEqual(other)
    const menu = '<nav><a href="/">Home</a> <a href="/about">About these pages</a></nav>'
    const article = `<article><h1>Consent</h1>${'<p>The consent of a victim is irrelevant here.</p>'.repeat(20)}</article>`
    const saved = textFile('saved.html', `<!doctype html><title>Consent</title>${menu}<main>${article}</main>`)
    const { id, words } = await json('import', saved)
    const whole = await json('import', '--whole', saved)
    expect(whole.id).toBe(id)
    expect(whole.words).toBeGreaterThan(words)
  })

  it('the module that comes with Actus is there from the start', async () => {
    const list = await json('list')
    expect(list).toHaveLength(1)
    expect(list[0]).toMatchObject({ packId: list[0].id, cards: expect.any(Number) })
    expect((await json('show', list[0].id)).blocks[0]).toMatchObject({ type: 'heading', level: 1, text: list[0].title })
  })

  it('what cannot be read or found is said in words, with exit code 1 and no result', async () => {
    const missing = await cli('import', join(here.folder, 'none.txt'))
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toMatch(/Could not import none\.txt. It could not be read/)
    const directory = await cli('import', here.folder)
    expect(directory).toMatchObject({ code: 1, out: '' })
    expect(directory.err).toMatch(/^Could not import .*It could not be read/)
    const picture = await cli('import', textFile('photo.png', 'x'))
    expect(picture).toMatchObject({ code: 1, out: '' })
    expect(picture.err).toContain('photo.png')
    const large = textFile('large.txt', '')
    truncateSync(large, 200e6)
    expect((await cli('import', large)).err).toMatch(/large\.txt.*200 MB/)
    expect(await cli('show', 'nothing')).toEqual({
      code: 1,
      out: '',
      err: 'There is no text with this id. The command list shows the ids of all texts.\n',
    })
  })
})

describe('asked for JSON', () => {
  const failure = async (...args: string[]) => {
    const { code, out, err } = await cli(...args)
    expect(err).toBe('')
    return { code, ...JSON.parse(out) }
  }

  it('what cannot be imported gives the code and the words of the error, with exit code 1', async () => {
    expect(await failure('import', textFile('empty.txt', ''), '--json')).toEqual({
      code: 1,
      error: { code: 'file-empty', message: expect.stringContaining('empty.txt') },
    })
    expect(await failure('--json', 'import', join(here.folder, 'none.txt'))).toMatchObject({
      code: 1,
      error: { code: 'file-unreadable' },
    })
    expect(await failure('import', '--json', textFile('photo.png', 'x'))).toMatchObject({
      code: 1,
      error: { code: 'file-unsupported' },
    })
    expect(await json('list')).toHaveLength(1)
  })

  it('so do other commands, and wrong use with exit code 2', async () => {
    const notFound = { code: 1, error: { code: 'not-found', message: expect.stringContaining('no text with this id') } }
    expect(await failure('show', 'nothing', '--json')).toEqual(notFound)
    expect(await failure('show', 'nothing', '--format', 'json')).toEqual(notFound)
    expect(await failure('show', '', '--json')).toEqual(notFound)
    const wrongUse = { code: 2, error: { code: 'wrong-use', message: expect.stringMatching(/\w{3}/) } }
    for (const args of [['nonsense'], ['import'], ['list', '--colour'], ['show', 'a', '--format', 'odt'], []])
      expect(await failure(...args, '--json')).toEqual(wrongUse)
    for (const encoding of ['nonsense', 'iso-8859-3'])
      expect(await failure('import', 'a.txt', '--encoding', encoding, '--json')).toEqual(wrongUse)
    for (const args of [['--format', 'json'], ['--format=json'], ['a', 'b', '--format', 'json']])
      expect(await failure('show', ...args)).toEqual(wrongUse)
  })
})

describe('figures and backups', () => {
  it('stats counts texts, marks, cards and what is due', async () => {
    const { code, out } = await cli('stats')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^1 text, no marks\n\d+ cards in \d+ decks?, \d+ new, 0 suspended\nToday: .* new; nothing answered yet\n$/,
    )
    const stats = await json('stats')
    expect(stats).toMatchObject({ texts: 1, marks: 0, today: { done: { answers: 0 } } })
    expect(stats.cards.cards).toBeGreaterThanOrEqual(60)
  })

  it('backup writes a copy that opens by itself', async () => {
    const { id } = await json('import', notes())
    const file = join(here.folder, 'copy.db')
    const { code, out } = await cli('backup', file)
    expect(code).toBe(0)
    expect(out).toMatch(/copy\.db holds a copy that was checked: \d+ rows\n/)
    const copy = new SQLite(file, { readonly: true })
    onTestFinished(() => void copy.close())
    expect(copy.prepare('SELECT title FROM document WHERE id = ?').pluck().get(id)).toBe('Smuggling of migrants')
  })

  it('backup says why it could not', async () => {
    const { code, err } = await cli('backup', join(here.folder, 'no-such-folder/copy.db'))
    expect(code).toBe(1)
    expect(err).toMatch(/^The backup could not be made\./)
  })
})

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out, err } = await cli('help')
    expect([code, err]).toEqual([0, ''])
    for (const command of ['import', 'list', 'show', 'pack', 'stats', 'backup'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect((await cli('help', 'import')).out).toContain('<FILE>')
    expect(await cli('--version')).toMatchObject({ code: 0, out: '1.2.3\n' })
  })

  it.each([['nonsense'], ['import'], ['show', 'a', 'b'], ['list', '--colour'], ['pack'], ['--data-dir'], []])(
    'says that %s %s is wrong use, with exit code 2',
    async (...args) => {
      const { code, out, err } = await cli(...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).not.toBe('')
    },
  )

  it('does not touch a data folder that another host has open', async () => {
    const lock = lockDataFolder(join(here.folder, 'data'), { host: 'desktop', pid: 4711, sinceMs: 0 })
    onTestFinished(() => lock.release())
    const { code, out, err } = await cli('list')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^This data folder is in use\. Actus in its window \(process 4711\)/)
  })

  it('says what is wrong with a data folder that cannot be used', async () => {
    const file = textFile('notes.txt', 'no folder')
    const { code, out, err } = await cli('--data-dir', file, 'list')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^The data folder cannot be used\. .*notes\.txt: .*choose another data folder\.\n$/)
  })

  it('says so where a part of the data file cannot be read', async () => {
    expect((await cli('list')).code).toBe(0)
    const file = join(here.folder, 'data/actus.db')
    const bytes = readFileSync(file)
    // The header and the schema stay, so that it opens.
    writeFileSync(file, bytes.fill(0xff, 16_384))
    const { code, out, err } = await cli('list')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^The data file is damaged\. .*actus\.db: /)
  })

  it('lets the folder go when it is done, also when it failed', async () => {
    await cli('show', 'nothing')
    expect(existsSync(join(here.folder, 'data/lock.json'))).toBe(false)
    expect((await cli('list')).code).toBe(0)
  })
})

it('as the program that npm starts: results on standard output, exit codes as said', async () => {
  const program = [join(root, 'electron/hosts/launch/program.mjs'), 'cli', '--data-dir', join(here.folder, 'data')]
  const run = promisify(execFile)
  const { stdout, stderr } = await run(process.execPath, [...program, 'import', notes(), '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Smuggling of migrants', warnings: [] })
  expect(stderr).toBe('')
  await expect(run(process.execPath, [...program, 'show', 'nothing'])).rejects.toMatchObject({ code: 1, stdout: '' })
  await expect(run(process.execPath, [...program, 'nonsense'])).rejects.toMatchObject({ code: 2, stdout: '' })
})

it('ends quietly where nobody reads on, as in a pipe to head', async () => {
  const { id } = await json('import', textFile('long.txt', 'A line of a long text.\n\n'.repeat(20_000)))
  const program = [join(root, 'out/main/cli.js'), '--data-dir', join(here.folder, 'data'), 'show', id]
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
