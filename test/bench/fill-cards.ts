/*
 * A program: fill-cards.js FILE CARDS REVIEWS NOW-MS makes a data file with so many cards, in 85 decks under each other with
 * several presets, and a log of so many answers that gives their memory. The same numbers give the same file.
 */
import type { Database } from 'better-sqlite3'
import { v7 } from 'uuid'
import { randomFrom, between } from '../random.ts'
import { noteQueries } from '../../electron/cards/note.queries'
import { openStore } from '../../electron/store/store'
import { presetOptions, type PresetOptions } from '../../shared/model/preset'
import { newMemory } from '../../shared/scheduling/next-states'
import { cardsOf, madeUpFields } from './made-up-cards'
import { madeUpHistory, type PastAnswer } from './made-up-history'
import { madeUpWords } from './made-up-words'

const DAY_MS = 86_400_000
const DECKS = 85
const [file = '', cardsWanted = '0', reviewsWanted = '0', nowText = '0'] = process.argv.slice(2)
const [cardCount, reviewCount, nowMs] = [Number(cardsWanted), Number(reviewsWanted), Number(nowText)]
const today = Math.floor(nowMs / DAY_MS)
const random = randomFrom(8)
const newId = (msecs: number) =>
  v7({ msecs: Math.floor(msecs), random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) })

const store = openStore({ file, now: () => nowMs, newId: () => newId(nowMs) })
// What is made anew if it breaks needs no care.
store.db.pragma('synchronous = OFF')
store.db.transaction(fill)(store.db)
store.db.pragma('optimize')
store.db.pragma('wal_checkpoint(TRUNCATE)')
store.close()

interface MadeDeck {
  id: string
  options: PresetOptions
}

function fill(db: Database): void {
  // The hints of the first day are done.
  db.prepare(`INSERT INTO setting (key, value_json) VALUES ('hintsDone', '3')`).run()
  const decks = makeDecks(db)
  const answers = makeCards(db, decks)
  makeLog(db, answers)
}

/** Five at the top, four in each of them, and three in each of those: 5 + 20 + 60. */
function makeDecks(db: Database): MadeDeck[] {
  const presets = [
    presetOptions.parse({ newPerDay: 30, reviewsPerDay: 9999, desiredRetention: 0.93 }),
    presetOptions.parse({ newPerDay: 10, reviewsPerDay: 9999, desiredRetention: 0.9, learningSteps: [1, 10, 1440] }),
    presetOptions.parse({
      reviewsPerDay: 200,
      desiredRetention: 0.95,
      easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'reduced', 'minimum'],
    }),
  ]
  const addPreset = db.prepare('INSERT INTO preset VALUES (?, ?, ?, ?, ?)')
  presets.forEach((options, i) => addPreset.run(`preset-${i}`, `Preset ${i}`, JSON.stringify(options), nowMs, nowMs))
  const add = db.prepare('INSERT INTO deck (id, name, parent_id, position, preset_id) VALUES (?, ?, ?, ?, ?)')
  const made: MadeDeck[] = []
  const addDeck = (
    name: string,
    parent: string | null,
    position: number,
    options: PresetOptions,
    preset: string | null,
  ) => {
    const id = newId(nowMs - 900 * DAY_MS + made.length)
    add.run(id, name, parent, position, preset)
    made.push({ id, options })
    return id
  }
  for (let i = 0; i < 5; i++) {
    const options = presets[i % 3] ?? presetOptions.parse({})
    const top = addDeck(`Module ${i + 1}`, null, i, options, `preset-${i % 3}`)
    for (let j = 0; j < 4; j++) {
      const middle = addDeck(`Part ${i + 1}.${j + 1}`, top, j, options, null)
      for (let k = 0; k < 3; k++) addDeck(`Section ${i + 1}.${j + 1}.${k + 1}`, middle, k, options, null)
    }
  }
  if (made.length !== DECKS) throw new Error(`expected ${DECKS} decks, made ${made.length}`)
  return made
}

interface LoggedAnswer extends PastAnswer {
  cardId: string
}

function makeCards(db: Database, decks: readonly MadeDeck[]): LoggedAnswer[] {
  const nextFields = madeUpFields(madeUpWords(20_000), random)
  const notes = noteQueries(db)
  const add = db.prepare(
    `INSERT INTO card (id, note_id, deck_id, ordinal, state, due_at_ms, due_day, stability, difficulty, step, reps, lapses,
       last_review_at_ms, last_review_day, position, suspended, flag)
     VALUES (:id, :noteId, :deckId, :ordinal, :state, :dueAtMs, :dueDay, :stability, :difficulty, :step, :reps, :lapses,
       :lastReviewAtMs, :lastReviewDay, :position, :suspended, :flag)`,
  )
  const answers: LoggedAnswer[] = []
  let position = 0
  while (position < cardCount) {
    const deck = decks[Math.floor(random() * decks.length)]
    if (!deck) throw new Error('no decks')
    const createdAtMs = nowMs - 900 * DAY_MS + position
    const fields = nextFields()
    const noteId = newId(createdAtMs)
    const tags = Array.from({ length: between(random, 0, 3) }, () => `topic-${between(random, 1, 200)}`)
    notes.insert({
      id: noteId,
      guid: noteId,
      deckId: deck.id,
      fields,
      tags: [...new Set(position % 40 === 0 ? [...tags, 'exam'] : tags)],
      termKey: null,
      source: null,
      createdAtMs,
      updatedAtMs: createdAtMs,
    })
    for (let ordinal = 0; ordinal < cardsOf(fields) && position < cardCount; ordinal++) {
      const cardId = newId(createdAtMs + ordinal)
      const isKnown = random() < 0.9
      // So long ago that the log comes to so many answers in all.
      const isBehind = answers.length < (reviewCount * position) / cardCount
      const first = today - between(random, 1, isBehind ? 800 : 20)
      const history = { cardId, firstDay: first, today, options: deck.options, random }
      const made = isKnown ? madeUpHistory(history) : { memory: newMemory, answers: [] }
      for (const answer of made.answers) answers.push({ ...answer, cardId })
      const isSuspended = random() < 0.02 ? 1 : 0
      const flag = random() < 0.05 ? between(random, 1, 7) : 0
      add.run({ ...made.memory, id: cardId, noteId, deckId: deck.id, ordinal, position, suspended: isSuspended, flag })
      position += 1
    }
  }
  return answers
}

function makeLog(db: Database, answers: LoggedAnswer[]): void {
  const add = db.prepare(
    `INSERT INTO review (id, card_id, kind, rating, took_ms, answered_at_ms, day, due_day, parameters_version)
     VALUES (?, ?, 'answer', ?, ?, ?, ?, ?, ?)`,
  )
  answers.sort((a, b) => a.atMs - b.atMs)
  for (const { cardId, rating, atMs, day, dueDay, version } of answers) {
    add.run(newId(atMs), cardId, rating, between(random, 2000, 25_000), atMs, day, dueDay, version)
  }
  console.log(JSON.stringify({ cards: cardCount, reviews: answers.length }))
}
