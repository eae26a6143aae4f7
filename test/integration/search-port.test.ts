import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSearchPort, type SearchPort } from '../../electron/search/public'
import { importDocument } from '../../electron/library/public'
import type { CardsRequest } from '../../electron/cards/find/public'
import type { TextMatch } from '../../shared/search-syntax/tree'
import { temporaryLibrary, textFile } from './temporary-library'

const program = join(import.meta.dirname, '../../out/main/search-thread.js')
const question = (typed: string) => ({ typed, typing: false, limit: 5 })

let library: ReturnType<typeof temporaryLibrary>
let port: SearchPort
beforeEach(async () => {
  library = temporaryLibrary()
  await importDocument(library.context, textFile('canal.md', '# The canal\n\nA weir holds the water back.'))
  port = createSearchPort(program, library.files.store.db)
})
afterEach(() => port.close())

describe('the thread that searches', () => {
  test('finds what was written just before', async () => {
    expect((await port.hits(question('weir'), 'window'))?.texts.total).toBe(1)
    await importDocument(library.context, textFile('river.md', '# The river\n\nNo weir is here.'))
    expect((await port.hits(question('weir'), 'window'))?.texts.total).toBe(2)
  })

  test('drops a question for a newer one of the same window, and answers those of others', async () => {
    const asked = ['w', 'we', 'wei', 'weir'].map((typed) => port.hits(question(typed), 'window'))
    const other = port.hits(question('water'), 'other window')
    const answers = await Promise.all(asked)
    expect(answers.slice(1, 3)).toEqual([null, null])
    expect(answers[3]?.texts.total).toBe(1)
    expect((await other)?.texts.total).toBe(1)
  })

  test('finds cards as they were left just before, and ends an expression that comes to no end', async () => {
    const words = (match: TextMatch): CardsRequest => ({
      kind: 'page',
      limit: 10,
      offset: 0,
      question: {
        search: { kind: 'words', match },
        deckId: null,
        documentId: null,
        sort: { column: 'due', descending: false },
        moment: { nowMs: 0, day: 0, dayStartsAtHour: 4, timeZone: 'UTC' },
      },
    })
    const weir = words({ how: 'plain', pattern: [{ text: 'eir' }] })
    expect(await port.cards(weir)).toEqual({ kind: 'page', rows: [], total: 0 })
    library.files.store.write(0, ({ db }) =>
      db.exec(`INSERT INTO deck (id, name, parent_id, position) VALUES ('deck', 'Deck', NULL, 0);
        INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
        VALUES ('note', 'note', 'question', 'deck', '{"type":"question","front":"A weir","back":"${'a'.repeat(60)}!"}',
          'A weir', 0, 0);
        INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
        VALUES ('card', 'note', 'deck', 0, 'new', 0, 0, 0, 0, 0)`),
    )
    expect(await port.cards(weir)).toMatchObject({ total: 1, rows: [{ id: 'card', front: 'A weir' }] })
    expect(await port.cards(words({ how: 'regex', source: '(a+)+$' }))).toEqual({ kind: 'too-slow' })
    expect(await port.cards(words({ how: 'regex', source: 'w..r' }))).toMatchObject({ total: 1 })
  }, 30_000)

  test('closes its connection before the store closes, whose log then goes', async () => {
    await port.hits(question('weir'), 'window')
    port.close()
    library.files.store.close()
    expect(existsSync(`${library.files.file}-wal`)).toBe(false)
    library.files.reopen()
  })

  test('is done without where it can not be started', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = createSearchPort(join(import.meta.dirname, 'no-such-program.js'), library.files.store.db)
    expect((await broken.hits(question('weir'), 'window'))?.texts.total).toBe(1)
    expect((await broken.hits(question('water'), 'window'))?.texts.total).toBe(1)
    expect(said).toHaveBeenCalledOnce()
    broken.close()
  })
})
