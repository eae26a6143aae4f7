import { describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { AppError, type ErrorCode } from '../../shared/errors'
import { withCanonicalText } from '../../shared/text/sent-document'
import { fixtureFile, temporaryLibrary, textFile } from './temporary-library'

const codeOf = async (promise: Promise<unknown>): Promise<ErrorCode | null> =>
  promise.then(
    () => null,
    (error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error
      if (cause instanceof AppError) return cause.code
      throw error
    },
  )

describe('importing a file', () => {
  test('makes a text of it that can be read, also after a restart', async () => {
    const { files, context, call } = temporaryLibrary()
    const { result, op, changed } = await importDocument(context, fixtureFile('module-like.txt'))
    expect(result.known).toBe(false)
    expect(op).not.toBeNull()
    expect(changed).toEqual(expect.arrayContaining(['document', 'history']))

    files.reopen()
    const [summary] = await call.library.list()
    expect(summary).toMatchObject({
      id: result.documentId,
      fileName: 'module-like.txt',
      packId: null,
      read: 0,
      annotations: 0,
      cards: 0,
      lang: 'en',
    })
    const content = withCanonicalText(await call.library.open({ id: result.documentId }))
    expect(content.title).toBe('The salvage of sunken timber and the duties of those who find it')
    expect(content.byline).toContain('March 2021')
    expect(content.sections.map(({ title }) => title)).toEqual([
      content.title,
      'Finding and salvage',
      'Tools of the trade',
    ])
    expect(content.canonicalText).toContain('or until a year has gone by')
    expect(content.words).toBe(summary?.words)
    expect(content.position).toBeNull()
    expect(await call.library.terms({ documentId: content.id })).toEqual([])
  })

  test('with the same bytes, under any name, gives the document that is there', async () => {
    const { context, call } = temporaryLibrary()
    const first = await importDocument(context, textFile('a.md', '# Locks\n\nOne.'))
    const second = await importDocument(context, textFile('b.md', '# Locks\n\nOne.'))
    expect(second).toMatchObject({ result: { documentId: first.result.documentId, known: true }, op: null })
    expect(await call.library.list()).toHaveLength(1)
  })

  test('twice at the same time makes one document', async () => {
    const { context, call } = temporaryLibrary()
    const outcomes = await Promise.all([1, 2].map(() => importDocument(context, textFile('a.md', '# Locks\n\nOne.'))))
    expect(new Set(outcomes.map(({ result }) => result.documentId)).size).toBe(1)
    expect(await call.library.list()).toHaveLength(1)
  })

  test('is undone into the trash, and redone; the same file takes it out again', async () => {
    const { context, call } = temporaryLibrary()
    const { result } = await importDocument(context, textFile('a.md', '# Locks'))
    expect((await call.history.undo()).name).toBe('import-document')
    expect(await call.library.list()).toEqual([])
    expect((await call.library.trashed()).map(({ id }) => id)).toEqual([result.documentId])
    await call.history.redo()
    expect(await call.library.list()).toHaveLength(1)
    await call.history.undo()
    expect((await importDocument(context, textFile('a.md', '# Locks'))).result).toMatchObject({
      documentId: result.documentId,
      known: true,
    })
    expect(await call.library.list()).toHaveLength(1)
  })

  test('that is cancelled on its way leaves nothing behind', async () => {
    const { context, call } = temporaryLibrary()
    const parser = {
      ...context.parser,
      parse: async (...given: Parameters<typeof context.parser.parse>) => {
        const parsed = await context.parser.parse(...given)
        await call.library.cancelImport({ importId: 'mine' })
        return parsed
      },
    }
    const importing = importDocument({ ...context, store: context.store, parser }, textFile('a.md', '# Locks'), 'mine')
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' })
    expect(await call.library.list()).toEqual([])
    await call.library.cancelImport({ importId: 'mine' })
    expect((await importDocument(context, textFile('a.md', '# Locks'), 'mine')).result.known).toBe(false)
  })

  test.each([
    ['file-empty', textFile('a.txt', '')],
    ['file-empty', textFile('a.txt', ' \n\t')],
    ['file-unsupported', textFile('a.exe', 'MZ')],
    ['file-unsupported', textFile('noextension', 'words')],
    ['file-not-text', { fileName: 'a.txt', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }],
    ['file-too-large', { fileName: 'a.txt', bytes: new Uint8Array(101_000_000) }],
  ] as const)('that cannot be read says %s and leaves nothing behind', async (code, file) => {
    const { context, call } = temporaryLibrary()
    expect(await codeOf(importDocument(context, file))).toBe(code)
    expect(await call.library.list()).toEqual([])
    expect(await call.history.state()).toEqual({ undo: null, redo: null })
  })
})

describe('a text in the library', () => {
  test('keeps where the learner stopped and how far they ever came', async () => {
    const { files, context, call } = temporaryLibrary()
    const { result } = await importDocument(context, fixtureFile('module-like.txt'))
    const id = result.documentId
    const { changed, op } = await call.library.setPosition({ id, offset: 900, furthest: 1200 })
    expect({ changed, op }).toEqual({ changed: ['position'], op: null })
    files.clock.nowMs += 60_000
    await call.library.setPosition({ id, offset: 100, furthest: 300 })

    files.reopen()
    const { position, canonicalText } = withCanonicalText(await call.library.open({ id }))
    expect(position).toEqual({ offset: 100, furthest: 1200 })
    const [summary] = await call.library.list()
    expect(summary?.read).toBeCloseTo(1200 / canonicalText.length)
    expect(summary?.readAtMs).toBe(files.clock.nowMs)
  })

  test('has no place beyond its end', async () => {
    const { context, call } = temporaryLibrary()
    const { result } = await importDocument(context, textFile('a.md', '# Locks'))
    const id = result.documentId
    expect(await codeOf(call.library.setPosition({ id, offset: 6, furthest: 6 }))).toBe('range-invalid')
    await call.library.setPosition({ id, offset: 2, furthest: 6 })
    expect((await call.library.open({ id })).position).toEqual({ offset: 2, furthest: 5 })
  })

  test('goes to the trash with its marks, and comes back with them by restore or undo', async () => {
    const { context, call } = temporaryLibrary()
    const { result } = await importDocument(context, textFile('a.md', '# Locks\n\nA lock lifts a boat.'))
    const id = result.documentId
    await call.annotations.add({ documentId: id, start: 6, end: 12, color: 1 })
    expect((await call.library.trash({ id })).changed).toEqual(expect.arrayContaining(['document']))
    expect(await call.library.list()).toEqual([])
    await call.library.restore({ id })
    expect((await call.library.list())[0]?.annotations).toBe(1)
    await call.library.trash({ id })
    expect((await call.history.undo()).name).toBe('trash-document')
    expect((await call.library.list())[0]?.annotations).toBe(1)
  })

  test('that is not there is not found', async () => {
    const { call } = temporaryLibrary()
    const id = 'nothing'
    for (const promise of [
      call.library.open({ id }),
      call.library.terms({ documentId: id }),
      call.library.trash({ id }),
      call.library.setPosition({ id, offset: 0, furthest: 0 }),
    ]) {
      expect(await codeOf(promise)).toBe('not-found')
    }
  })
})
