import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import SQLite from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../electron/hosts/cli/program'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { forkParser } from '../../electron/jobs/fork-parser'
import { lockDataFolder } from '../../electron/store/lock'

const root = resolve(import.meta.dirname, '../..')
beforeAll(() => buildIfOld(process.execPath), 120_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** Runs a command on the test's data folder: `cli('show', id)`. */
async function cli(...args: string[]) {
  let [out, err] = ['', '']
  const code = await runCli(['--data-dir', join(folder, 'data'), ...args], {
    version: '1.2.3',
    resourcesDir: join(root, 'resources'),
    spawnParser: () => forkParser(join(root, 'out/main/parse-process.js')),
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { code, out, err }
}

async function json(...args: string[]) {
  const { code, out } = await cli(...args, '--json')
  expect(code).toBe(0)
  return JSON.parse(out)
}

function textFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const notes = () =>
  textFile('notes.txt', 'Smuggling of migrants\n\nThe procurement of the illegal entry of a person into a State.')

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
    expect(await json('import', file)).toEqual({ documentId: first.documentId, known: true })
  })

  it('the module that comes with Actus is there from the start', async () => {
    const list = await json('list')
    expect(list).toHaveLength(1)
    expect(list[0]).toMatchObject({ packId: list[0].id, cards: expect.any(Number) })
    expect(await json('show', list[0].id)).toMatchObject({ id: list[0].id, sections: expect.any(Array) })
  })

  it('what cannot be read or found is said in words, with exit code 1 and no result', async () => {
    const missing = await cli('import', join(folder, 'none.txt'))
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toMatch(/Could not import none\.txt. It could not be read/)
    const directory = await cli('import', folder)
    expect(directory).toMatchObject({ code: 1, out: '' })
    expect(directory.err).toMatch(/^Could not import .*It could not be read/)
    const picture = await cli('import', textFile('photo.png', 'x'))
    expect(picture).toMatchObject({ code: 1, out: '' })
    expect(picture.err).toContain('photo.png')
    expect(await cli('show', 'nothing')).toEqual({
      code: 1,
      out: '',
      err: 'There is no text with this id. The command list shows the ids of all texts.\n',
    })
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
    const { documentId } = await json('import', notes())
    const file = join(folder, 'copy.db')
    const { code, out } = await cli('backup', file)
    expect(code).toBe(0)
    expect(out).toMatch(/copy\.db holds a copy that was checked: \d+ rows\n/)
    const copy = new SQLite(file, { readonly: true })
    onTestFinished(() => void copy.close())
    expect(copy.prepare('SELECT title FROM document WHERE id = ?').pluck().get(documentId)).toBe(
      'Smuggling of migrants',
    )
  })

  it('backup says why it could not', async () => {
    const { code, err } = await cli('backup', join(folder, 'no-such-folder/copy.db'))
    expect(code).toBe(1)
    expect(err).toMatch(/^The backup could not be made\./)
  })
})

describe('pack check', () => {
  const shipped = join(root, 'resources/packs/module-14')
  const copy = () => {
    cpSync(shipped, join(folder, 'pack'), { recursive: true })
    return join(folder, 'pack')
  }
  const spoil = (pack: string, name: string, change: (text: string) => string) =>
    writeFileSync(join(pack, name), change(readFileSync(join(pack, name), 'utf8')))

  it('finds nothing in the pack that Actus brings, and needs no data folder for it', async () => {
    const { code, out } = await cli('pack', 'check', shipped)
    expect(out).toMatch(/has no faults: \d+ cards, \d+ cases\.\n$/)
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('names file, line and field of a fault, and ends with 1', async () => {
    const pack = copy()
    spoil(pack, 'terms.yaml', (text) => text.replace(/^(\s*-?\s*)definition:/m, '$1definitoin:'))
    const { code, out } = await cli('pack', 'check', pack)
    expect(code).toBe(1)
    expect(out).toMatch(/^terms\.yaml:\d+: /m)
    const { problems } = JSON.parse((await cli('pack', 'check', pack, '--json')).out)
    expect(problems[0]).toMatchObject({ file: 'terms.yaml', line: expect.any(Number), message: expect.any(String) })
  })

  it('says of an empty folder what is missing', async () => {
    const { code, out } = await cli('pack', 'check', folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^pack\.yaml: /m)
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
    const lock = lockDataFolder(join(folder, 'data'), { host: 'desktop', pid: 4711, sinceMs: 0 })
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
    const file = join(folder, 'data/actus.db')
    const bytes = readFileSync(file)
    // The header and the schema stay, so that it opens.
    writeFileSync(file, bytes.fill(0xff, 16_384))
    const { code, out, err } = await cli('list')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^The data file is damaged\. .*actus\.db: /)
  })

  it('lets the folder go when it is done, also when it failed', async () => {
    await cli('show', 'nothing')
    expect(existsSync(join(folder, 'data/lock.json'))).toBe(false)
    expect((await cli('list')).code).toBe(0)
  })
})

it('as the program that npm starts: results on standard output, exit codes as said', async () => {
  const program = [join(root, 'electron/hosts/launch/program.mjs'), 'cli', '--data-dir', join(folder, 'data')]
  const run = promisify(execFile)
  const { stdout, stderr } = await run(process.execPath, [...program, 'import', notes(), '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ known: false })
  expect(stderr).toBe('')
  await expect(run(process.execPath, [...program, 'show', 'nothing'])).rejects.toMatchObject({ code: 1, stdout: '' })
  await expect(run(process.execPath, [...program, 'nonsense'])).rejects.toMatchObject({ code: 2, stdout: '' })
})
