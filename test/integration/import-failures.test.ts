import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { completeTexts, importDocument, removeUnpublished } from '../../electron/library/public'
import type { ParsePort } from '../../electron/jobs/parse-port'
import type { ParsedPiece } from '../../electron/jobs/parse-protocol'
import { AppError, type ErrorFacts } from '../../shared/errors'
import { parserHere, temporaryLibrary, textFile } from './temporary-library'

/** All rows of the data file, but for the search index, which holds no words: what it finds is asked for instead. */
function rowsOf(db: Database): string[] {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
  const rows = tables.flatMap((table) => {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const row = columns.map((name) => `quote(${name})`).join(` || ',' || `)
    return db.prepare<[], string>(`SELECT '${table} ' || ${row} FROM ${table} ORDER BY 1`).pluck().all()
  })
  const found = db.prepare<[], number>(`SELECT rowid FROM passage_search WHERE passage_search MATCH 'paragraph'`)
  return [...rows, `found ${JSON.stringify(found.pluck().all())}`]
}

const paragraphs = Array.from({ length: 2_000 }, (_, n) => `Paragraph ${n} of a text on the salvage of sunken timber.`)
const long = (name = 'long.md') => textFile(name, `# A long text\n\n${paragraphs.join('\n\n')}\n`)
const picture = Buffer.from('no picture, but nobody looks')
const asset = (sha256 = createHash('sha256').update(picture).digest('hex')): ParsedPiece => ({
  kind: 'asset',
  asset: { sha256, mediaType: 'image/png', bytes: new Uint8Array(picture), width: 1, height: 1 },
})
const inline: ParsedPiece = { kind: 'blocks', blocks: [{ type: 'text', value: 'no block' }] }

/** A parser whose pieces are changed on the way. */
const parserWith = (change: (pieces: AsyncGenerator<ParsedPiece>) => AsyncGenerator<ParsedPiece>): ParsePort => ({
  ...parserHere,
  async parse(...given) {
    const parts = await parserHere.parse(...given)
    return { ...parts, pieces: () => change(parts.pieces()) }
  },
})
const failing = (error: unknown): ParsePort => ({
  ...parserHere,
  async parse() {
    throw error
  },
})
const after = (count: number, last: () => ParsedPiece) =>
  parserWith(async function* (pieces) {
    yield asset()
    for await (const piece of pieces) {
      if (count-- === 0) yield last()
      yield piece
    }
  })
const stop = () => {
  throw new AppError('parse-stopped', { file: 'long.md', detail: 'SIGKILL' })
}

/** A library that holds a text already, with its words in the search index. */
async function withText() {
  const library = temporaryLibrary()
  await importDocument(library.context, textFile('here.md', '# Here\n\nA paragraph that was here before.'))
  return { ...library, before: rowsOf(library.files.store.db) }
}

const codes: { [C in keyof ErrorFacts]?: ErrorFacts[C] } = {
  'file-encrypted': { file: 'a.pdf' },
  'file-scanned': { file: 'a.pdf', pages: 3 },
  'file-damaged': { file: 'a.pdf', kind: 'pdf', detail: 'no trailer' },
  'file-not-text': { file: 'a.txt' },
  'parse-stopped': { file: 'a.txt', detail: 'exit code 1' },
}

describe('after an import that failed, the data file is as it was:', () => {
  test.each(Object.entries(codes))('%s', async (code, facts) => {
    const { context, files, before } = await withText()
    const error = Object.assign(new AppError('file-not-text', { file: '' }), { code, facts })
    await expect(importDocument({ ...context, store: context.store, parser: failing(error) }, long())).rejects.toBe(
      error,
    )
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test.each<[string, ParsePort]>([
    ['the parser dies before the first piece', after(0, stop)],
    ['it dies half-way', after(3, stop)],
    ['it hands over what does not begin with a block', after(2, () => inline)],
    ['it names a picture wrongly', after(2, () => asset('0'.repeat(64)))],
  ])('%s', async (_, parser) => {
    const { context, files, before } = await withText()
    await expect(importDocument({ ...context, store: context.store, parser }, long())).rejects.toMatchObject({
      code: 'parse-stopped',
    })
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test.each([
    ['file-empty', textFile('a.txt', '')],
    ['file-unsupported', textFile('a.exe', 'MZ')],
    ['file-mismatch', textFile('a.docx', '%PDF-1.7')],
    ['file-damaged', { fileName: 'a.docx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]) }],
    ['file-damaged', { fileName: 'a.epub', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]) }],
    ['file-damaged', textFile('a.pdf', '%PDF-1.7\nno more of it')],
    ['file-too-large', { fileName: 'a.txt', bytes: new Uint8Array(200_000_000) }],
  ] as const)('a file that is %s', async (code, file) => {
    const { context, files, before } = await withText()
    await expect(importDocument(context, file)).rejects.toMatchObject({ code })
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test.each([0, 1, 4])('it was cancelled after %s pieces', async (count) => {
    const { context, call, files, before } = await withText()
    let seen = 0
    const parser = parserWith(async function* (pieces) {
      yield asset()
      for await (const piece of pieces) {
        if (seen++ === count) await call.library.cancelImport({ importId: 'mine' })
        yield piece
      }
    })
    const importing = importDocument({ ...context, store: context.store, parser }, long(), 'mine')
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' })
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test('it goes away in short writes, so that the learner’s own do not wait', async () => {
    const { context, files, before } = await withText()
    const passages = () => Number(files.store.db.prepare('SELECT count(*) FROM passage').pluck().get())
    const removed: number[] = []
    const store: typeof context.store = {
      ...files.store,
      write(nowMs, work) {
        const there = passages()
        const outcome = files.store.write(nowMs, work)
        removed.push(there - passages())
        return outcome
      },
      operate: () => {
        throw new Error('disk full')
      },
    }
    const words = 'A sluice lets the water of a canal out by night, as the keeper of the weir had asked. '.repeat(10)
    const text = Array.from({ length: 1200 }, (_, at) => `Paragraph ${at}. ${words}`).join('\n\n')
    await expect(importDocument({ ...context, store }, textFile('long.txt', text))).rejects.toThrow('disk full')
    expect(Math.max(...removed)).toBeLessThanOrEqual(500)
    expect(removed.filter((count) => count > 0).length).toBeGreaterThan(1)
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test('publishing fails', async () => {
    const { context, files, before } = await withText()
    const store: typeof context.store = {
      ...files.store,
      operate: (name, nowMs, work) =>
        files.store.operate(name, nowMs, (tx) => {
          work(tx)
          throw new Error('disk full')
        }),
    }
    await expect(importDocument({ ...context, store }, long())).rejects.toThrow('disk full')
    expect(rowsOf(files.store.db)).toEqual(before)
  })

  test('reading it again fails', async () => {
    const { context, call, files } = await withText()
    const [text] = await call.library.list()
    const before = rowsOf(files.store.db)
    const { libraryRouter } = await import('../../electron/library/router')
    const { createCaller } = await import('../../electron/trpc')
    const failingCall = createCaller(libraryRouter)({ ...context, store: context.store, parser: after(0, stop) })
    await expect(failingCall.reread({ id: text?.id ?? '', encoding: 'windows-1252' })).rejects.toThrow('parse-stopped')
    expect(rowsOf(files.store.db)).toEqual(before)
  })
})

describe('a crash while an import is under way', () => {
  test.each([1, 3])('leaves nothing to be seen after %s pieces, and start-up removes the rest', async (count) => {
    const { context, call, files, before } = await withText()
    const crashed = Promise.withResolvers<void>()
    const parser = parserWith(async function* (pieces) {
      yield asset()
      for await (const piece of pieces) {
        if (count-- === 0) {
          crashed.resolve()
          // Never comes back: what was written until now is what a crash leaves.
          await new Promise(() => {})
        }
        yield piece
      }
    })
    void importDocument({ ...context, store: context.store, parser }, long())
    await crashed.promise
    expect(rowsOf(files.store.db).length).toBeGreaterThan(before.length)
    files.reopen()
    expect(await call.library.list()).toHaveLength(1)
    expect(await call.library.trashed()).toEqual([])
    removeUnpublished(context)
    completeTexts(context)
    expect(rowsOf(files.store.db)).toEqual(before)
    expect(files.store.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect((await importDocument(context, long())).result.known).toBe(false)
  })
})
