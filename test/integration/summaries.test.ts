import { beforeEach, describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { citation } from '../../shared/model/summary'
import { withCanonicalText } from '../../shared/text/sent-document'
import { temporaryLibrary, textFile } from './temporary-library'

const text = '# Locks\n\n## Who keeps it\n\nA lock lifts a boat.\n\n## Who pays\n\nIts keeper says who may pass.'
const noteId = '0198c0de-0000-7000-8000-000000000001'
const otherId = '0198c0de-0000-7000-8000-000000000002'

let library: ReturnType<typeof temporaryLibrary>
let documentId: string
let lifts: string
let keeper: string
beforeEach(async () => {
  library = temporaryLibrary()
  const imported = await importDocument(library.context, textFile('locks.md', text))
  documentId = imported.result.documentId
  const { canonicalText } = withCanonicalText(await library.call.library.open({ id: documentId }))
  const mark = async (words: string) => {
    const start = canonicalText.indexOf(words)
    const input = { documentId, start, end: start + words.length, color: 3 } as const
    return (await library.call.annotations.add(input)).result.id
  }
  lifts = await mark('lifts a boat')
  keeper = await mark('keeper says')
})

const save = (body: string, seenAtMs: number | null = null, title = 'Locks and boats', id = noteId) =>
  library.call.summaries.save({ id, title, body, seenAtMs })
const body = () =>
  `It ${citation('lifts', lifts)}, and the ${citation('keeper', keeper)} says so. ${citation('Lifts', lifts)}.`

describe('a note across marks', () => {
  test('is kept over a restart, with the marks that it cites in the order of its links', async () => {
    const { result, op, changed } = await save(`${citation('first', keeper)} ${body()}`)
    expect(op).not.toBeNull()
    expect(changed).toEqual(expect.arrayContaining(['summary', 'history']))
    library.files.reopen()
    expect(await library.call.summaries.get({ id: noteId })).toEqual(result)
    expect(await library.call.summaries.list()).toMatchObject([{ id: noteId, title: 'Locks and boats', citations: 2 }])
    const positions = library.files.store.db
      .prepare('SELECT annotation_id FROM summary_citation WHERE summary_id = ? ORDER BY position')
      .pluck()
      .all(noteId)
    expect(positions).toEqual([keeper, lifts])
  })

  test('is told with each mark of the notebook that it cites', async () => {
    await save(body())
    await save(`Only ${citation('this', keeper)}.`, null, '', otherId)
    const filter = { typed: '', color: null, tag: null, documentId: null, state: null, fromMs: null, untilMs: null }
    const citedIn = async () => {
      const { entries } = await library.call.notebook.page({ filter, order: 'text', offset: 0, limit: 10 })
      return Object.fromEntries(entries.map((entry) => [entry.id, entry.citedIn]))
    }
    const [first, second] = [
      { id: noteId, title: 'Locks and boats' },
      { id: otherId, title: '' },
    ]
    expect(await citedIn()).toEqual({ [lifts]: [first], [keeper]: [first, second] })
    await library.call.summaries.remove({ id: noteId })
    expect(await citedIn()).toEqual({ [lifts]: [], [keeper]: [second] })
  })

  test('is one step for undo each time it is saved, with what it cites', async () => {
    const first = await save('No links yet')
    const second = await save(body(), first.result.updatedAtMs)
    const citing = async () => (await library.call.annotations.citedIn({ annotationId: lifts })).map(({ id }) => id)
    expect(await citing()).toEqual([noteId])
    expect((await library.call.history.undo()).name).toBe('edit-summary')
    expect(await library.call.summaries.get({ id: noteId })).toEqual(first.result)
    expect(await citing()).toEqual([])
    expect((await library.call.history.undo()).name).toBe('add-summary')
    expect(await library.call.summaries.get({ id: noteId })).toBeNull()
    await library.call.history.redo()
    await library.call.history.redo()
    expect(await library.call.summaries.get({ id: noteId })).toEqual(second.result)
    expect(await citing()).toEqual([noteId])
  })

  test('that did not change is no step', async () => {
    const { result } = await save(body())
    expect((await save(body(), result.updatedAtMs)).op).toBeNull()
  })

  test('is not overwritten by who had not seen its last words', async () => {
    const { result } = await save('One')
    await save('Two', result.updatedAtMs)
    await expect(save('Three', result.updatedAtMs)).rejects.toThrow('stale-edit')
    await expect(save('Four')).rejects.toThrow('stale-edit')
    expect(await library.call.summaries.get({ id: noteId })).toMatchObject({ body: 'Two' })
  })

  test('that was removed comes back with what it cites, and cannot be edited meanwhile', async () => {
    const { result } = await save(body())
    expect((await library.call.summaries.remove({ id: noteId })).op).not.toBeNull()
    expect(await library.call.summaries.list()).toEqual([])
    await expect(save('More', result.updatedAtMs)).rejects.toThrow('not-found')
    await expect(library.call.summaries.remove({ id: noteId })).rejects.toThrow('not-found')
    await library.call.history.undo()
    expect(await library.call.annotations.citedIn({ annotationId: keeper })).toEqual([
      { id: noteId, title: 'Locks and boats' },
    ])
  })

  test('forgets its draft when it is saved', async () => {
    await library.call.annotations.saveDraft({ key: `summary:${noteId}`, text: 'half' })
    await save('whole')
    expect(await library.call.annotations.draft({ key: `summary:${noteId}` })).toBeNull()
  })

  test('is listed by when it was written last', async () => {
    const { result } = await save('One')
    library.files.clock.nowMs += 1000
    await save('Two', null, 'Second', otherId)
    library.files.clock.nowMs += 1000
    const titles = async () => (await library.call.summaries.list()).map(({ title }) => title)
    expect(await titles()).toEqual(['Second', 'Locks and boats'])
    await save('One more', result.updatedAtMs)
    expect(await titles()).toEqual(['Locks and boats', 'Second'])
  })
})

describe('a cited mark', () => {
  const cited = (...annotationIds: string[]) => library.call.summaries.cited({ annotationIds })

  test('is known by its words, its colour and its section', async () => {
    expect(await cited(keeper, lifts)).toMatchObject([
      { id: keeper, documentId, color: 3, quote: 'keeper says', state: 'placed', section: { title: 'Who pays' } },
      { id: lifts, section: { title: 'Who keeps it' } },
    ])
  })

  test('that was removed is gone, and is there again when that is undone; the note keeps its citation', async () => {
    await save(body())
    await library.call.annotations.remove({ id: lifts })
    expect(await cited(lifts)).toEqual([null])
    expect(await library.call.summaries.list()).toMatchObject([{ citations: 2 }])
    await library.call.history.undo()
    expect(await cited(lifts)).toMatchObject([{ id: lifts, quote: 'lifts a boat' }])
    expect(await library.call.annotations.citedIn({ annotationId: lifts })).toMatchObject([{ id: noteId }])
  })

  test('of a text in the trash, or of no text at all, is gone', async () => {
    expect(await cited('no such mark')).toEqual([null])
    await library.call.library.trash({ id: documentId })
    expect(await cited(lifts)).toEqual([null])
  })
})
