import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { blobQueries } from '../../electron/store/blob.queries'
import { fileQueries } from '../../electron/library/file.queries'
import { importDocument, installPacks, removeExpired } from '../../electron/library/public'
import { PACK, packs } from './temporary-collection'
import { temporaryLibrary, textFile } from './temporary-library'

const DAY_MS = 24 * 3_600_000
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A text with a picture, a mark, a place and a card that rests on it. */
async function withText() {
  const library = temporaryLibrary()
  const { call, context, files } = library
  const bring = async (name: string, words: string) => {
    const file = { ...textFile(name, `${words}\n\n![Seal](seal.png)\n`), companion: async () => new Uint8Array(png) }
    return (await importDocument(context, file)).result.documentId
  }
  const id = await bring('locks.md', '# Locks\n\nA lock lifts a boat.')
  await call.annotations.add({ documentId: id, start: 6, end: 12, color: 1 })
  await call.library.setPosition({ id, offset: 6, furthest: 12 })
  const { result } = await call.cards.add({
    fields: { type: 'question', front: 'What does a lock do?', back: 'It lifts a boat' },
    deckId: null,
    newDeckName: 'Own',
    tags: [],
    source: { documentId: id, start: 6, end: 12 },
  })
  const count = (table: string) => files.store.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()
  const found = () => files.store.db.prepare(`SELECT rowid FROM passage_search WHERE passage_search MATCH 'boat'`).all()
  return { ...library, bring, id, noteId: result.noteId, count, found }
}

const kept = ['document', 'document_revision', 'revision_chunk', 'revision_file', 'passage', 'blob', 'blob_chunk']

describe('a text that is removed for good', () => {
  test('takes its marks, its place and its files with it; the learner’s card stays, without its link', async () => {
    const { call, id, noteId, count, found } = await withText()
    await call.library.trash({ id })
    const { op, changed } = await call.library.removeForever({ id })
    expect(op).toBeNull()
    expect(changed).toEqual(expect.arrayContaining(['document', 'annotation', 'note', 'history']))
    for (const table of [...kept, 'annotation', 'reading_position']) expect([table, count(table)]).toEqual([table, 0])
    expect(found()).toEqual([])
    const note = await call.cards.get({ noteId })
    expect(note).toMatchObject({ fields: { front: 'What does a lock do?' }, source: null })
    expect(note.cards).toHaveLength(1)
  })

  test('leaves the undo steps of other texts, and none that would bring back a part of it', async () => {
    const { call, id, bring, noteId, files } = await withText()
    const other = await bring('weirs.md', '# Weirs\n\nA weir holds water.')
    await call.library.rename({ id: other, title: 'On weirs' })
    const [mark] = await call.annotations.list({ documentId: id })
    await call.annotations.remove({ id: mark?.id ?? '' })
    await call.cards.remove({ noteIds: [noteId] })
    await call.library.trash({ id })
    await call.library.removeForever({ id })
    const undone: string[] = []
    while ((await call.history.state()).undo !== null) undone.push((await call.history.undo()).name)
    expect(undone).toContain('rename-document')
    expect(undone).not.toContain('remove-mark')
    expect(files.store.db.pragma('foreign_key_check')).toEqual([])
    expect(files.store.db.prepare('SELECT count(*) FROM annotation').pluck().get()).toBe(0)
  })

  test('keeps a picture that another text has', async () => {
    const { call, id, bring, count } = await withText()
    await bring('weirs.md', '# Weirs\n\nA weir holds water.')
    expect(count('blob')).toBe(3)
    await call.library.trash({ id })
    await call.library.removeForever({ id })
    expect(count('blob')).toBe(2)
  })

  test('may come in again while its file is still being removed, part by part', async () => {
    const { context, files } = temporaryLibrary()
    const file = textFile('dykes.md', '# Dykes\n\nWater stands against a dyke.')
    const first = (await importDocument(context, file)).result.documentId
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const removeSome = () => files.store.write(0, ({ db }) => fileQueries(db).removeSome(sha256)).result
    files.store.write(0, ({ db }) => db.prepare('DELETE FROM document WHERE id = ?').run(first))
    expect(removeSome()).toBe(false)
    const { result } = await importDocument(context, file)
    expect(removeSome()).toBe(true)
    expect(fileQueries(files.store.db).used({ id: result.documentId, revision: 1 })).toMatchObject([{ sha256 }])
    expect(blobQueries(files.store.db).read(sha256)?.bytes).toEqual(file.bytes)
  })

  test('has to be in the trash first', async () => {
    const { call, id } = await withText()
    await expect(call.library.removeForever({ id })).rejects.toThrow('not-found')
    expect(await call.library.list()).toHaveLength(1)
  })
})

describe('the trash', () => {
  test('is emptied of all texts but that of a pack, which the program would bring again', async () => {
    const { call, context } = temporaryLibrary(packs)
    installPacks(context)
    const { result } = await importDocument(context, textFile('locks.md', '# Locks'))
    for (const id of [PACK, result.documentId]) await call.library.trash({ id })
    expect((await call.library.emptyTrash()).result).toEqual({ removed: 1 })
    expect((await call.library.trashed()).map(({ id }) => id)).toEqual([PACK])
    await call.library.restore({ id: PACK })
    expect(await call.library.list()).toHaveLength(1)
  })

  test('keeps a text for 30 days', async () => {
    const { call, context, files, id, bring } = await withText()
    await call.library.trash({ id })
    files.clock.nowMs += 10 * DAY_MS
    await call.library.trash({ id: await bring('weirs.md', '# Weirs') })
    files.clock.nowMs += 20 * DAY_MS
    await removeExpired(context)
    expect(await call.library.trashed()).toHaveLength(2)
    files.clock.nowMs += 1
    await removeExpired(context)
    expect((await call.library.trashed()).map(({ title }) => title)).toEqual(['Weirs'])
    files.clock.nowMs += 10 * DAY_MS
    await removeExpired(context)
    expect(await call.library.trashed()).toEqual([])
  })

  test('removing what is too old stops quietly when the program is closed', async () => {
    const { call, context, files, id } = await withText()
    await call.library.trash({ id })
    files.clock.nowMs += 31 * DAY_MS
    const removing = removeExpired(context)
    files.reopen()
    await removing
    await removeExpired(context)
    expect(await call.library.trashed()).toEqual([])
  })

  test('files that a crash left without their text go the next time', async () => {
    const { call, context, files, id, count } = await withText()
    await call.library.trash({ id })
    // The text is gone, and its files were to follow.
    files.store.write(0, ({ db }) => db.exec(`DELETE FROM document WHERE id = '${id}'`))
    expect(count('blob')).toBe(2)
    files.reopen()
    await removeExpired(context)
    expect([count('blob'), count('blob_chunk')]).toEqual([0, 0])
  })

  test('lets go of a module with its last page', async () => {
    const { call, id, count } = await withText()
    await call.library.joinModule({ documentId: id, newTitle: 'Canals' })
    await call.library.trash({ id })
    expect(await call.library.modules()).toEqual([])
    await call.library.removeForever({ id })
    expect(count('module')).toBe(0)
  })
})
