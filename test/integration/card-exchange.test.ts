import { beforeEach, describe, expect, test } from 'vitest'
import { exportCards, foreseeCards, importCards } from '../../electron/card-exchange/public'
import { cardImportOptions, cardsAsked } from '../../shared/model/card-exchange'
import { textFile } from './temporary-library'
import { temporaryCollection } from './temporary-collection'

let collection: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  collection = temporaryCollection()
})

const options = (some: object = {}) => cardImportOptions.parse({ newDeckName: 'Law', ...some })
const bring = (text: string, some: object = {}, name = 'cards.csv') =>
  importCards(collection.context, textFile(name, text), options(some))
const foresee = (text: string, some: object = {}, name = 'cards.csv') =>
  foreseeCards(collection.context, textFile(name, text), options(some))
const rows = <T>(sql: string) => collection.files.store.db.prepare<[], T>(sql).all()
const imported = () =>
  rows<{ front: string; back: string; deck: string }>(
    `SELECT fields_json ->> 'front' AS front, fields_json ->> 'back' AS back,
       (SELECT name FROM deck WHERE id = note.deck_id) AS deck
     FROM note WHERE deck_id NOT LIKE 'tip-som-cyber-14%' ORDER BY number`,
  )
async function written(some: object): Promise<string> {
  const file = await exportCards(collection.context, cardsAsked.parse({ format: 'csv', ...some }))
  let text = ''
  for await (const piece of file.pieces()) text += piece
  return text
}

describe('a table of cards', () => {
  const text = 'front,back,tags\nact,what is done,tip\nmeans,how it is done,\n,nothing asked,\n'

  test('comes in as new cards in a deck, and says what was left out', async () => {
    const { result, op, changed } = await bring(text)
    expect(result.counts).toEqual({ new: 2, updated: 0, same: 0, skipped: 1 })
    expect(result.told[0]).toMatchObject({ line: 4, became: 'skipped', why: 'no-front' })
    expect(imported()).toEqual([
      { front: 'act', back: 'what is done', deck: 'Law' },
      { front: 'means', back: 'how it is done', deck: 'Law' },
    ])
    expect(op).not.toBeNull()
    expect(changed).toEqual(expect.arrayContaining(['note', 'card', 'deck', 'history']))
  })

  test('is one undo step', async () => {
    await bring(text)
    collection.files.store.undo(collection.files.now())
    expect(imported()).toEqual([])
    expect(rows("SELECT 1 FROM deck WHERE name = 'Law'")).toEqual([])
    collection.files.store.redo(collection.files.now())
    expect(imported()).toHaveLength(2)
  })

  test('brought again changes nothing, and a corrected one updates its cards, which keep their log', async () => {
    await bring(text)
    expect((await bring(text)).result.counts).toMatchObject({ new: 0, same: 2 })
    const before = rows('SELECT id FROM card ORDER BY id')
    const { result } = await bring(text.replace('what is done', 'what somebody does'))
    expect(result.counts).toMatchObject({ new: 0, updated: 1, same: 1 })
    expect(imported()[0]?.back).toBe('what somebody does')
    expect(rows('SELECT id FROM card ORDER BY id')).toEqual(before)
  })

  test('leaves the cards that are here as they are where the learner wants that', async () => {
    await bring(text)
    const { result } = await bring(text.replace('what is done', 'else'), { known: 'mine' })
    expect(result.counts).toMatchObject({ updated: 0, same: 1, skipped: 2 })
    expect(imported()[0]?.back).toBe('what is done')
  })

  test('knows its cards by their guid, whatever their words and deck', async () => {
    await bring('guid,front,back\ng1,act,a\n')
    const { result } = await bring('guid,front,back\ng1,the act,a\n', { newDeckName: 'Another' })
    expect(result.counts).toMatchObject({ new: 0, updated: 1 })
    expect(imported()).toEqual([{ front: 'the act', back: 'a', deck: 'Law' }])
  })

  test('with two meanings of a word brings both, once', async () => {
    const two = 'front,back\nact,a\nact,b\nact,a\n'
    expect((await bring(two)).result.counts).toMatchObject({ new: 2, skipped: 1 })
    expect((await bring(two)).result.counts).toMatchObject({ new: 0, same: 2, skipped: 1 })
  })

  test('goes to the decks that it names, or all to the chosen one', async () => {
    await bring('front,back,deck\na,b,Law::Cybercrime\nc,d,\n')
    expect(imported().map(({ deck }) => deck)).toEqual(['Cybercrime', 'Law'])
    collection.files.store.undo(collection.files.now())
    await bring('front,back,deck\na,b,Law::Cybercrime\nc,d,\n', { ownDecks: false })
    expect(imported().map(({ deck }) => deck)).toEqual(['Law', 'Law'])
  })

  test('is foretold as it comes, with nothing changed', async () => {
    const foreseen = await foresee(text)
    expect(imported()).toEqual([])
    expect(foreseen.table).toMatchObject({
      kind: 'table',
      separator: ',',
      hasHead: true,
      head: ['front', 'back', 'tags'],
      mapping: ['front', 'back', 'tags'],
    })
    expect(foreseen.sample.map(({ line }) => line)).toEqual([2, 3])
    expect(foreseen.report).toEqual((await bring(text)).result)
  })

  test('is read with other columns where the learner says so', async () => {
    await bring('a,b\nc,d\n', { hasHead: false, mapping: ['back', 'front'] })
    expect(imported()).toMatchObject([
      { front: 'b', back: 'a' },
      { front: 'd', back: 'c' },
    ])
  })

  test('of Excel in UTF-16, with CRLF, is read', async () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFFFrage\tAntwort\r\nÜberlegung\t"was, \r\nwer"\r\n', 'utf16le'))
    await importCards(collection.context, { fileName: 'a.txt', bytes }, options())
    expect(imported()).toMatchObject([{ front: 'Überlegung', back: 'was, \nwer' }])
  })

  test('in an encoding of Windows is read by it', async () => {
    const bytes = new Uint8Array(Buffer.from('front,back\nLehrs\xE4tze der Sache,\xDCberlegung zur Tat\n', 'latin1'))
    await importCards(collection.context, { fileName: 'a.csv', bytes }, options())
    expect(imported()[0]).toMatchObject({ front: 'Lehrsätze der Sache', back: 'Überlegung zur Tat' })
  })
})

describe("a note of Obsidian's", () => {
  test('brings the days on which its cards come again, and undo takes them back', async () => {
    const text = '#flashcards/Law\n\nact::what is done\n<!--SR:!2026-03-12,10,250-->\n'
    const { result } = await bring(text, {}, 'notes.md')
    expect(result.due).toBe(1)
    const due = () => rows(`SELECT due_day - ${20_514} AS day, state FROM card WHERE due_day IS NOT NULL`)
    // 2026-03-02 is day 20514.
    expect(due()).toEqual([{ day: 10, state: 'review' }])
    collection.files.store.undo(collection.files.now())
    expect(due()).toEqual([])
    collection.files.store.redo(collection.files.now())
    expect(due()).toEqual([{ day: 10, state: 'review' }])
  })

  test('has definitions as questions, and brought back changes none of them', async () => {
    const text = await written({ format: 'md', deckId: 'tip-som-cyber-14' })
    const { result } = await bring(text, {}, 'back.md')
    expect(result.counts).toMatchObject({ new: 0, updated: 0, skipped: 0 })
    expect(result.counts.same).toBeGreaterThan(10)
  })
})

describe('cards that leave', () => {
  test('in a table come back as they were, wherever they went', async () => {
    const text = await written({ format: 'csv' })
    expect((await bring(text)).result.counts).toMatchObject({ new: 0, updated: 0, skipped: 0 })
    const there = temporaryCollection()
    there.files.store.db.exec('DELETE FROM note; DELETE FROM deck WHERE parent_id IS NOT NULL; DELETE FROM deck')
    await importCards(there.context, textFile('all.csv', text), options())
    const notes = (db: typeof there.files.store.db) =>
      db
        .prepare('SELECT guid, type, fields_json, (SELECT name FROM deck WHERE id = deck_id) FROM note ORDER BY guid')
        .raw()
        .all()
    expect(notes(there.files.store.db)).toEqual(notes(collection.files.store.db))
  })

  test('are those that were chosen, however many, with nothing of others', async () => {
    const many = Array.from({ length: 1500 }, (_, at) => `front ${at},back ${at},Law::Part ${at % 7}`).join('\n')
    await bring(`front,back,deck\n${many}\nother,one,Other\n`)
    const cardIds = rows<{ id: string }>(
      "SELECT id FROM card WHERE note_id IN (SELECT id FROM note WHERE fields_json ->> 'front' LIKE 'front %') ORDER BY random()",
    ).map(({ id }) => id)
    const [head, ...lines] = (await written({ cardIds })).trim().split('\r\n')
    expect(head).toContain('guid,')
    expect(lines.map((line) => line.split(',')[4])).toEqual(many.split('\n').map((line) => line.split(',')[0]))
    const some = cardIds.slice(0, 3)
    expect((await written({ cardIds: some, format: 'md' })).match(/::back/g)).toHaveLength(3)
    expect((await written({ cardIds: some, search: 'front:other' })).trim().split('\r\n')).toHaveLength(1)
  })

  test('of a deck are those in it and under it', async () => {
    await bring('front,back,deck\na,b,Law::Cybercrime\nc,d,Other\n')
    const [law] = rows<{ id: string }>("SELECT id FROM deck WHERE name = 'Law'")
    const lines = (await written({ deckId: law?.id })).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Law::Cybercrime')
  })
})

describe('cards on their way in', () => {
  const many = `front,back\n${Array.from({ length: 3000 }, (_, at) => `front ${at},back ${at}`).join('\n')}\n`
  const run = (
    onReport: (share: number, phase: string) => void,
    signal = new AbortController().signal,
  ): NonNullable<Parameters<typeof importCards>[3]> => ({
    importId: 'file',
    signal,
    report: (phase, share) => onReport(share, phase),
  })
  const file = (text = many) => textFile('cards.csv', text)

  test('are not seen until the last is there', async () => {
    const seen = new Set<number>()
    const shares: number[] = []
    const report = (share: number) => {
      shares.push(share)
      seen.add(imported().length)
    }
    await importCards(collection.context, file(), options(), run(report))
    expect([...seen]).toEqual([0])
    expect(imported()).toHaveLength(3000)
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  test('that are stopped leave nothing, also in what can be undone', async () => {
    const stop = new AbortController()
    const before = rows(
      'SELECT (SELECT count(*) FROM note), (SELECT count(*) FROM deck), (SELECT count(*) FROM operation)',
    )
    const bringing = importCards(
      collection.context,
      file(),
      options(),
      run(() => stop.abort(), stop.signal),
    )
    await expect(bringing).rejects.toMatchObject({ name: 'AbortError' })
    expect(
      rows('SELECT (SELECT count(*) FROM note), (SELECT count(*) FROM deck), (SELECT count(*) FROM operation)'),
    ).toEqual(before)
    // Nothing of it waits for the next one either.
    await bring('front,back\na,b\n')
    expect(imported()).toEqual([{ front: 'a', back: 'b', deck: 'Law' }])
  })

  test('of two files at a time come in one after the other', async () => {
    const both = await Promise.all([bring(many), bring(many)])
    expect(both.map(({ result }) => result.counts)).toMatchObject([
      { new: 3000, same: 0 },
      { new: 0, same: 3000 },
    ])
  })

  test('leave a card as it is that was changed, or made, while they were read', async () => {
    await bring('guid,front,back\ng1,act,a\ng2,means,b\n')
    const [{ id } = { id: '' }] = rows<{ id: string }>("SELECT id FROM note WHERE guid = 'g1'")
    const text = 'guid,front,back\ng1,act,other\ng2,means,other\ng3,purpose,c\n'
    const { result } = await importCards(
      collection.context,
      file(text),
      options(),
      run((_share, phase) => {
        // Reports of reading come by the clock; once storing is told, each card of the file has been decided.
        if (phase !== 'storing') return
        collection.files.store.write(0, ({ db }) => {
          db.prepare('UPDATE note SET updated_at_ms = updated_at_ms + 1 WHERE id = ?').run(id)
          db.exec(`INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
            SELECT 'x', 'g3', type, deck_id, fields_json, search_text, 1, 1 FROM note WHERE guid = 'g1'`)
        })
      }),
    )
    expect(result.counts).toEqual({ new: 0, updated: 1, same: 0, skipped: 2 })
    expect(result.reasons).toEqual([{ why: 'meanwhile', count: 2 }])
    expect(result.told.map(({ line, became }) => `${line} ${became}`)).toEqual(['2 skipped', '4 skipped', '3 updated'])
    expect(
      rows<{ back: string }>("SELECT fields_json ->> 'back' AS back FROM note WHERE guid IN ('g1', 'g2')"),
    ).toEqual([{ back: 'a' }, { back: 'other' }])
  })

  test('take other cards and files where their fields ask for them, and give them back when that is undone', async () => {
    const type = 'guid,type,front,back\ng1,cloze,the {{c1::act}},\n'
    await bring(type)
    const cards = () =>
      rows<{ ordinal: number }>(
        "SELECT ordinal FROM card WHERE note_id = (SELECT id FROM note WHERE guid = 'g1') ORDER BY ordinal",
      ).map(({ ordinal }) => ordinal)
    const first = cards()
    await bring(type.replace('{{c1::act}}', '{{c1::act}} and the {{c2::means}}'))
    expect(cards()).toHaveLength(first.length + 1)
    collection.files.store.undo(collection.files.now())
    expect(cards()).toEqual(first)
  })
})
