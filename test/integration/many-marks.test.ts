import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { runs } from '../forms'
import { temporaryLibrary, textFile } from './temporary-library'

/** Two texts with marks on some of their words. */
async function marked() {
  const { call, context, files } = temporaryLibrary()
  const ids: string[] = []
  const documents: string[] = []
  for (const name of ['locks', 'salvage']) {
    const words = `# ${name}\n\nA lock lifts a boat from one level to another. Its keeper says who may pass.`
    const documentId = (await importDocument(context, textFile(`${name}.md`, words))).result.documentId
    documents.push(documentId)
    const text = withCanonicalText(await call.library.open({ id: documentId })).canonicalText
    for (const quote of ['lifts a boat', 'who may pass']) {
      const start = text.indexOf(quote)
      const tags = quote.startsWith('who') ? ['law', 'who'] : []
      const at = { documentId, start, end: start + quote.length }
      ids.push((await call.annotations.add({ ...at, color: 1, note: 'mine', tags })).result.id)
    }
  }
  const all = async () => {
    const lists = []
    for (const documentId of documents) lists.push(...(await call.annotations.list({ documentId })))
    return lists
  }
  return { call, files, ids, documents, all }
}

test('many marks are removed at once, over several texts, and come back as they were', async () => {
  const { call, files, ids, all } = await marked()
  const before = await all()
  const { result, changed } = await call.annotations.removeMany({ ids: [...ids.slice(0, 3), ids[0] ?? ''] })
  expect(result).toEqual({ changed: 3 })
  expect(changed).toContain('annotation')
  expect((await all()).map(({ id }) => id)).toEqual(ids.slice(3))
  files.reopen()
  expect((await call.history.undo()).name).toBe('remove-marks')
  expect(await all()).toEqual(before)
  await call.history.redo()
  expect(await all()).toHaveLength(1)
})

test('many marks get another colour, and those that have it stay as they are', async () => {
  const { call, files, ids, all } = await marked()
  await call.annotations.setColor({ id: ids[1] ?? '', color: 4 })
  const before = await all()
  files.clock.nowMs += 1000
  expect((await call.annotations.recolourMany({ ids, color: 4 })).result).toEqual({ changed: 3 })
  expect((await all()).map(({ color }) => color)).toEqual([4, 4, 4, 4])
  expect((await all())[1]).toEqual(before[1])
  expect((await call.history.undo()).name).toBe('recolour-marks')
  expect(await all()).toEqual(before)
  await call.annotations.recolourMany({ ids, color: 1 })
  expect((await call.annotations.recolourMany({ ids, color: 1 })).op).toBeNull()
})

test('many marks get tags and lose others', async () => {
  const { call, ids, all } = await marked()
  const before = await all()
  await call.annotations.tagMany({ ids, add: ['exam', 'law'], remove: ['who', 'none'] })
  expect((await all()).map(({ tags }) => tags)).toEqual(ids.map(() => ['exam', 'law']))
  expect((await call.history.undo()).name).toBe('tag-marks')
  expect(await all()).toEqual(before)
})

test('marks that are to be checked are kept where they are shown', async () => {
  const { call, files, ids, documents, all } = await marked()
  const [guessed = '', sure = '', lost = ''] = ids
  const move = files.store.db.prepare<[string, number | null, number | null, string]>(
    'UPDATE annotation_place SET state = ?, start_offset = ?, end_offset = ? WHERE annotation_id = ?',
  )
  move.run('to-check', 8, 12, guessed)
  move.run('orphaned', null, null, lost)
  const before = await all()
  expect(before.map(({ anchoring }) => anchoring.kind)).toEqual(['to-check', 'placed', 'orphaned', 'placed'])
  expect((await call.annotations.confirmMany({ ids })).result).toEqual({ changed: 1 })
  const after = await all()
  const text = withCanonicalText(await call.library.open({ id: documents[0] ?? '' })).canonicalText
  const kept = after.find(({ id }) => id === guessed)
  expect(kept).toMatchObject({
    anchor: { start: 8, end: 12, exact: text.slice(8, 12) },
    anchoring: { kind: 'placed', start: 8, end: 12 },
    note: 'mine',
  })
  expect(after.filter(({ id }) => id !== guessed)).toEqual(before.filter(({ id }) => id !== guessed))
  expect(after.some(({ id }) => id === sure)).toBe(true)
  files.reopen()
  expect((await call.history.undo()).name).toBe('attach-mark')
  expect(await all()).toEqual(before)
})

test('if one of them is not there, nothing is done to the others', async () => {
  const { call, ids, all } = await marked()
  const before = await all()
  const history = await call.history.state()
  const some = { ids: [...ids, 'gone'] }
  for (const doing of [
    call.annotations.removeMany(some),
    call.annotations.recolourMany({ ...some, color: 3 }),
    call.annotations.tagMany({ ...some, add: ['exam'] }),
    call.annotations.confirmMany(some),
  ]) {
    await expect(doing).rejects.toMatchObject({ cause: { code: 'not-found', facts: { id: 'gone' } } })
  }
  expect(await all()).toEqual(before)
  expect(await call.history.state()).toEqual(history)
  await expect(call.annotations.removeMany({ ids: [] })).rejects.toThrow('too_small')
})

test('whatever is done to many marks at once, undo brings back the same rows and redo takes them again', async () => {
  const { call, context, files } = temporaryLibrary()
  const words = Array.from({ length: 60 }, (_, at) => `The keeper of lock ${at} is asked, and says who may pass.`)
  const { documentId } = (await importDocument(context, textFile('keepers.md', words.join('\n\n')))).result
  const ids: string[] = []
  for (let at = 0; at < 24; at++) {
    const tags = at % 3 === 0 ? ['law'] : []
    const mark = {
      documentId,
      start: at * 50,
      end: at * 50 + 12,
      color: 1 as const,
      note: at % 2 ? '' : `note ${at}`,
      tags,
    }
    ids.push((await call.annotations.add(mark)).result.id)
  }
  files.store.db.exec(`UPDATE annotation_place SET state = 'to-check', start_offset = start_offset + 3
    WHERE annotation_id IN (SELECT id FROM annotation WHERE number % 2 = 0)`)
  const rows = () =>
    ['annotation', 'annotation_tag', 'annotation_place', 'annotation_entry'].map((table) =>
      files.store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    )
  const some = fc.subarray(ids, { minLength: 1 }).map((chosen) => chosen.toReversed())
  const act = fc.oneof(
    some.map((chosen) => () => call.annotations.removeMany({ ids: chosen })),
    fc.record({ ids: some, color: fc.constantFrom(1, 2) }).map((to) => () => call.annotations.recolourMany(to)),
    fc
      .record({ ids: some, add: fc.subarray(['law', 'exam', 'doubt']), remove: fc.subarray(['law', 'exam']) })
      .map((to) => () => call.annotations.tagMany(to)),
    some.map((chosen) => () => call.annotations.confirmMany({ ids: chosen })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
      const before = rows()
      let done = 0
      // A mark that was removed is not there for the next act, which then does nothing.
      for (const doing of acts) done += (await doing().catch(() => ({ op: null }))).op === null ? 0 : 1
      const after = rows()
      for (let at = 0; at < done; at++) await call.history.undo()
      expect(rows()).toEqual(before)
      for (let at = 0; at < done; at++) await call.history.redo()
      expect(rows()).toEqual(after)
      files.store.db.exec(`INSERT INTO annotation_search (annotation_search, rank) VALUES ('integrity-check', 1)`)
      for (let at = 0; at < done; at++) await call.history.undo()
    }),
    { numRuns: runs(40) },
  )
})
