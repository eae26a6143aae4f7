import { beforeEach, describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { temporaryLibrary, textFile } from './temporary-library'

let library: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  library = temporaryLibrary()
})

const add = async (name: string, text: string) =>
  (await importDocument(library.context, textFile(name, text))).result.documentId
const search = (typed: string) => library.call.search.all({ typed, typing: false, limit: 20, asker: 'test' })
const titlesOf = async (typed: string) => (await search(typed)).texts.hits.map(({ title }) => title)
const recent = async () => (await library.call.search.recent({ limit: 5 })).map(({ title }) => title)

const canal = '# The canal\n\nBoats wait before the lock.\n\n## Weirs\n\nA weir holds the water back.'

describe('what is found follows what is done with a text', () => {
  test('in the trash, neither its words nor its title, its marks or that it was read last', async () => {
    const id = await add('canal.md', canal)
    await library.call.annotations.add({ documentId: id, start: 0, end: 9, color: 2, note: 'Schleuse' })
    await library.call.library.setPosition({ id, offset: 3, furthest: 3 })
    const all = async () => {
      const { titles, notes } = await search('schleuse')
      return [(await search('weir')).texts.total, (await search('the canal')).titles.total, titles.total, notes.total]
    }
    expect([await all(), await recent()]).toEqual([[1, 1, 0, 1], ['The canal']])
    await library.call.library.trash({ id })
    expect([await all(), await recent()]).toEqual([[0, 0, 0, 0], []])
    await library.call.library.restore({ id })
    expect([await all(), await recent()]).toEqual([[1, 1, 0, 1], ['The canal']])
  })

  test('removed for good, it leaves nothing in the index', async () => {
    const id = await add('canal.md', canal)
    await add('river.md', '# A river\n\nNo weir is here.')
    await library.call.library.trash({ id })
    await library.call.library.removeForever({ id })
    const indexed = library.files.store.db
      .prepare<[], number>(`SELECT count(*) FROM passage_search WHERE passage_search MATCH 'weir'`)
      .pluck()
    expect(indexed.get()).toBe(1)
    expect(await titlesOf('weir')).toEqual(['A river'])
  })

  test('renamed, it is found by its new name and shown under it', async () => {
    const id = await add('canal.md', canal)
    const named = async (typed: string) => (await search(typed)).titles.hits.map(({ title }) => title.text)
    expect(await named('canal')).toEqual(['The canal'])
    await library.call.library.rename({ id, title: 'The aqueduct' })
    expect([await named('canal'), await named('aqueduct')]).toEqual([[], ['The aqueduct']])
    expect(await titlesOf('weir')).toEqual(['The aqueduct'])
  })

  test('brought again as a new edition, its old words are found no more', async () => {
    const oldId = await add('canal.md', canal)
    const newId = await add('new.md', canal.replace('holds the water back', 'dams the stream'))
    await library.call.library.takeEdition({ newId, oldId })
    const { hits } = (await search('weir')).texts
    expect(hits.map(({ documentId, snippet }) => [documentId, snippet.text])).toEqual([
      [oldId, 'A weir dams the stream.'],
    ])
    expect((await search('water')).texts.total).toBe(0)
  })

  test('brought again as a new edition, its marks are found where their words are now', async () => {
    const oldId = await add('canal.md', canal)
    const start = 'The canal\nBoats wait before the lock.\nWeirs\n'.length
    await library.call.annotations.add({ documentId: oldId, start, end: start + 28, color: 2, note: 'Schleuse' })
    const newId = await add('new.md', canal.replace('## Weirs', 'Some wait for a day.\n\n## Weirs'))
    const at = async () => (await search('schleuse')).notes.hits[0]?.at
    expect(await at()).toBe(start)
    await library.call.library.takeEdition({ newId, oldId })
    expect(await at()).toBe(start + 'Some wait for a day.\n'.length)
  })

  test('on its way in, it is not found before it is whole', async () => {
    const id = await add('canal.md', canal)
    library.files.store.db.prepare(`UPDATE document SET staged_by = 'import' WHERE id = ?`).run(id)
    const { titles, texts } = await search('canal')
    expect([titles.total, texts.total, (await search('weir')).texts.total]).toEqual([0, 0, 0])
  })
})

test('what was read last is offered first', async () => {
  const [one, two] = [await add('one.md', '# One\n\nWords.'), await add('two.md', '# Two\n\nWords.')]
  for (const id of [two, one, two]) {
    library.files.clock.nowMs += 1000
    await library.call.library.setPosition({ id, offset: 1, furthest: 1 })
  }
  expect(await recent()).toEqual(['Two', 'One'])
})

test('a card that was changed is found by its new words, and one that was removed by none', async () => {
  const fields = { type: 'question', front: 'Who keeps the lock?', back: 'The keeper.' } as const
  const { result } = await library.call.cards.add({
    fields,
    deckId: null,
    newDeckName: 'Canals',
    tags: [],
    source: null,
  })
  const found = async (typed: string) => (await search(typed)).cards.total
  expect(await found('keeper')).toBe(1)
  const { noteId } = result
  const { deckId, updatedAtMs } = await library.call.cards.get({ noteId })
  await library.call.cards.edit({
    noteId,
    fields: { ...fields, back: 'The warden.' },
    tags: [],
    deckId,
    seenAtMs: updatedAtMs,
  })
  expect([await found('keeper'), await found('warden')]).toEqual([0, 1])
  await library.call.cards.remove({ noteIds: [noteId] })
  expect(await found('warden')).toBe(0)
})
