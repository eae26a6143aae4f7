import { describe, expect, test } from 'vitest'
import { completePlaces, importDocument, removeUnpublished, revisionText } from '../../electron/library/public'
import { reread } from '../../electron/library/reread'
import { takeEdition } from '../../electron/library/take-edition'
import { describeAnchor } from '../../shared/anchoring/describe'
import { body, editionLibrary, finder, first, owner, paragraph } from './edition-library'

describe('a text that is read again', () => {
  test('has its marks carried before it is shown, and leaves nothing if that is cancelled', async () => {
    const { context, call, mark, lies, rows, holdUp, goOn, asked } = editionLibrary()
    const page = `# Locks\n\n${first.join('\n\n')}\n\nCaf\u00e9.`
    const bytes = Uint8Array.from(Buffer.from(page, 'latin1'))
    const { result } = await importDocument(context, { fileName: 'a.md', bytes, encoding: 'windows-1251' })
    const id = result.documentId
    await mark(id, finder)
    holdUp(new Promise(() => {}))
    const reading = reread(context, { id, encoding: 'windows-1252', importId: 'r' }).catch((error: unknown) => error)
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    await call.library.cancelImport({ importId: 'r' })
    expect(await reading).toMatchObject({ name: 'AbortError' })
    expect([rows('annotation_place WHERE revision > 1'), rows('document_revision')]).toEqual([0, 1])
    goOn()
    await reread(context, { id, encoding: 'windows-1252' })
    expect(rows('annotation_place WHERE revision = 2')).toBe(1)
    expect(await lies(id)).toEqual({ [finder]: ['placed', finder] })
  })
})

describe('before a text is read again', () => {
  /** in which the words that differ are marked, and one is not */
  async function misread() {
    const library = editionLibrary()
    const page = `# Locks\n\n${first.join('\n\n')}\n\nThe caf\u00e9 lets the cl\u00e9 lie.`
    const bytes = Uint8Array.from(Buffer.from(page, 'latin1'))
    const { result } = await importDocument(library.context, { fileName: 'a.md', bytes, encoding: 'windows-1251' })
    await library.mark(result.documentId, finder)
    return { ...library, id: result.documentId }
  }

  test('it says what becomes of its marks, and leaves nothing', async () => {
    const { call, mark, rows, textOf, id } = await misread()
    const misspelt = /caf./.exec(await textOf(id))?.[0] ?? ''
    await mark(id, misspelt, 'which?')
    const [before, history] = [rows('document_revision'), await call.history.state()]
    const preview = await call.annotations.previewReread({ id, encoding: 'windows-1252' })
    const found = { id: expect.any(String), quote: misspelt, hasNote: true, words: 'café' }
    expect(preview?.marks).toEqual({ stay: 1, move: 0, back: 0, lost: 0, toCheck: [found], orphaned: [] })
    expect([rows('document_revision'), rows('annotation_place WHERE revision > 1')]).toEqual([before, 0])
    expect(await call.history.state()).toEqual(history)
    expect((await call.library.open({ id })).revision).toBe(1)
  })

  test('it is not said any more once that is cancelled', async () => {
    const { call, holdUp, asked, rows, id } = await misread()
    holdUp(new Promise(() => {}))
    const said = call.annotations.previewReread({ id, encoding: 'windows-1252', importId: 'p' })
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    await call.library.cancelImport({ importId: 'p' })
    expect(await said).toBeNull()
    expect(rows('document_revision')).toBe(1)
  })

  test('it is not said of a text that is not there', async () => {
    const { call } = editionLibrary()
    await expect(call.annotations.previewReread({ id: 'none', extent: 'whole' })).rejects.toThrow('not-found')
  })
})

describe('places that are not stored', () => {
  test('are worked out at start, off the store’s thread, and when a text is read before that', async () => {
    const { bring, mark, call, context, files, asked, rows, lies } = editionLibrary()
    const oldId = await bring('old', first)
    for (const words of [finder, owner]) await mark(oldId, words)
    const newId = await bring('new', [...first.slice(0, 1), ...body(9), ...first.slice(1)])
    await call.library.takeEdition({ newId, oldId })
    const forget = () => files.store.db.prepare('DELETE FROM annotation_place WHERE revision = 2').run()
    const sure = { [finder]: ['placed', finder], [owner]: ['placed', owner] }
    forget()
    asked.length = 0
    await completePlaces(context)
    expect([asked, rows('annotation_place WHERE revision = 2')]).toEqual([[2], 2])
    forget()
    const both = await Promise.all([lies(oldId), lies(oldId)])
    expect(both).toEqual([sure, sure])
    expect(asked).toEqual([2, 2])
  })

  test('are worked out one by one if the thread that carries them fails', async () => {
    const { bring, mark, call, context, files, lies } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, finder)
    await call.library.takeEdition({ newId: await bring('new', [...body(9), ...first]), oldId })
    files.store.db.prepare('DELETE FROM annotation_place WHERE revision = 2').run()
    context.carrier = { carry: () => Promise.reject(new Error('gone')), close: () => {} }
    expect(await lies(oldId)).toEqual({ [finder]: ['placed', finder] })
  })

  test('in a revision that a crash kept from being shown go with it', async () => {
    const { bring, mark, context, files, holdUp, asked, rows } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, finder)
    const newId = await bring('new', [...body(9), ...first])
    holdUp(new Promise(() => {}))
    void takeEdition(context, { newId, oldId }).catch(() => {})
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    files.store.db.prepare(`INSERT INTO annotation_place SELECT id, 2, 'orphaned', NULL, NULL FROM annotation`).run()
    files.reopen()
    removeUnpublished(context)
    expect([rows('annotation_place WHERE revision = 2'), rows('document_revision WHERE revision = 2')]).toEqual([0, 0])
  })
})

describe('a part of a text', () => {
  test('is read, and described, as the whole is', async () => {
    const { bring, textOf, files } = editionLibrary()
    const words = ['# A 🙂 long text', ...Array.from({ length: 900 }, (_, at) => `🙂${paragraph(at)} 👩‍🚀`)]
    const id = await bring('long', words)
    const whole = await textOf(id)
    const text = revisionText(files.store.db, { id, revision: 1 })
    expect(text.length).toBe(whole.length)
    const isCut = files.store.db.prepare('SELECT count(*) FROM revision_chunk').pluck().get()
    expect(isCut).toBeGreaterThan(3)
    for (let at = 0; at < whole.length; at += 997) {
      const end = Math.min(whole.length, at + 1 + ((at * 31) % 400))
      expect(text.slice(at, end)).toBe(whole.slice(at, end))
      expect(text.describe(at, end)).toEqual(describeAnchor(whole, at, end))
    }
    expect(text.describe(0, whole.length)).toEqual(describeAnchor(whole, 0, whole.length))
    for (const [start, end] of [
      [-1, 4],
      [5, 5],
      [7, 6],
      [0, whole.length + 1],
      [0.5, 3],
    ] as const)
      expect(() => text.describe(start, end)).toThrow('range-invalid')
  })
})
