import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_PRESET, presetOptions, type PresetOptions } from '../../shared/model/preset'
import { temporaryDecks } from './temporary-decks'

const standard = presetOptions.parse({})
let t: ReturnType<typeof temporaryDecks>
let law: string
let acts: string
let latin: string
beforeEach(async () => {
  t = temporaryDecks()
  law = await t.deck('Law')
  acts = await t.deck('Acts', law)
  latin = await t.deck('Latin')
})
const add = async (name: string, deckId: string | null = null, options: Partial<PresetOptions> = {}) =>
  (await t.call.presets.add({ name, options: { ...standard, ...options }, deckId })).result.presetId
const names = async () => (await t.call.presets.list()).map(({ name, decks }) => `${name} ${decks}`)
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { cause?: { code?: string }; code: string }) => error.cause?.code ?? error.code,
  )

describe('presets', () => {
  test('are made for a deck, held for those under it, and taken back in one step', async () => {
    const [byDefault] = await t.call.presets.list()
    const exam = await add('Exam', law, { newPerDay: 5 })
    expect(await names()).toEqual([`Default ${(byDefault?.decks ?? 0) - 2}`, 'Exam 2'])
    expect(await t.call.presets.ofDeck({ deckId: acts })).toEqual({
      deckId: acts,
      way: ['Law', 'Acts'],
      ownPresetId: null,
      presetId: exam,
      presetIdAbove: exam,
    })
    await t.call.decks.setPreset({ deckId: acts, presetId: DEFAULT_PRESET })
    expect(await t.call.presets.ofDeck({ deckId: acts })).toMatchObject({ presetId: 'default', presetIdAbove: exam })
    t.store.undo(1)
    expect(t.store.undo(2).name).toBe('add-preset')
    expect(await t.call.presets.ofDeck({ deckId: law })).toMatchObject({ ownPresetId: null, presetId: 'default' })
    expect(await t.call.presets.list()).toHaveLength(1)
  })

  test('are changed and renamed, unless somebody else did meanwhile', async () => {
    const exam = await add('Exam', law)
    const seen = async () => (await t.call.presets.list()).find(({ id }) => id === exam)
    const seenAtMs = (await seen())?.updatedAtMs ?? 0
    const edit = (name: string, desiredRetention: number, at: number) =>
      t.call.presets.edit({ presetId: exam, name, options: { ...standard, desiredRetention }, seenAtMs: at })
    await edit('Finals', 0.95, seenAtMs)
    expect(await seen()).toMatchObject({ name: 'Finals', options: { desiredRetention: 0.95 } })
    expect(await refusal(edit('Again', 0.8, seenAtMs))).toBe('stale-edit')
    expect(t.store.undo(1).name).toBe('edit-preset')
    expect(await seen()).toMatchObject({ name: 'Exam', options: { desiredRetention: 0.9 } })
  })

  test('that are removed leave their decks to the one above', async () => {
    await add('Exam', law)
    const calm = await add('Calm', acts)
    await t.call.presets.remove({ presetId: calm })
    expect(await names()).toEqual([expect.stringMatching(/^Default/), 'Exam 2'])
    t.store.undo(1)
    expect(await names()).toEqual([expect.stringMatching(/^Default/), 'Calm 1', 'Exam 1'])
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['no name', () => add('  '), 'field-empty'],
    ['a name that is taken', () => add('DEFAULT'), 'preset-exists'],
    ['a deck that is gone', () => add('Exam', 'gone'), 'not-found'],
    ['a preset that is gone', () => t.call.decks.setPreset({ deckId: law, presetId: 'gone' }), 'not-found'],
    ['removing the default', () => t.call.presets.remove({ presetId: DEFAULT_PRESET }), 'preset-kept'],
    ['a retention of 2', () => add('Exam', null, { desiredRetention: 2 }), 'BAD_REQUEST'],
    ['a retention of 0.5', () => add('Exam', null, { desiredRetention: 0.5 }), 'BAD_REQUEST'],
    ['a step of no time', () => add('Exam', null, { learningSteps: [0] }), 'BAD_REQUEST'],
    ['six easy days', () => add('Exam', null, { easyDays: standard.easyDays.slice(1) }), 'BAD_REQUEST'],
    ['minus one new card', () => add('Exam', null, { newPerDay: -1 }), 'BAD_REQUEST'],
  ])('refuse %s, and nothing is changed', async (_, call, code) => {
    const before = await t.call.presets.list()
    expect(await refusal(call())).toBe(code)
    expect(await t.call.presets.list()).toEqual(before)
  })
})

describe('what other options would do', () => {
  const foresee = (scope: { deckId: string } | { presetId: string }, options: Partial<PresetOptions>) =>
    t.call.presets.foresee({ scope, options: { ...standard, ...options } })

  test('is said for the deck and those that go by it, and changes nothing', async () => {
    await add('Calm', acts)
    for (const deckId of [law, law, acts, latin]) await t.card(deckId, `front ${Math.random()}`)
    const lawOnly = await foresee({ deckId: law }, { newPerDay: 1 })
    expect(lawOnly).toMatchObject({
      decks: 1,
      cards: 2,
      today: { now: { fresh: 2, reviews: 0 }, changed: { fresh: 1, reviews: 0 } },
    })
    await t.call.decks.setPreset({ deckId: acts, presetId: null })
    expect(await foresee({ deckId: law }, {})).toMatchObject({ decks: 2, cards: 3 })
    const all = await foresee({ presetId: DEFAULT_PRESET }, { newPerDay: 0 })
    expect(all.decks).toBe((await t.call.cards.decks()).length)
    expect(all.today.changed.fresh).toBe(0)
    // A limit of two holds for Law with Acts together, and for Latin by itself.
    const two = await foresee({ presetId: DEFAULT_PRESET }, { newPerDay: 2 })
    const none = await foresee({ presetId: DEFAULT_PRESET }, {})
    expect(two.today.changed.fresh).toBeLessThan(none.today.now.fresh)
    expect(t.store.history().undo).toBe('choose-preset')
  })

  test('has the reviews that wait on their day, and more of them for a higher retention', async () => {
    const day = Math.floor(t.files.now() / 86_400_000)
    for (let at = 0; at < 40; at += 1) {
      const noteId = await t.card(law, `front ${at}`)
      t.store.write(1, (tx) =>
        tx.db
          .prepare(
            `UPDATE card SET state = 'review', due_day = :due, due_at_ms = :due * 86400000, stability = 5, difficulty = 5,
               reps = 3, last_review_day = :due - 5, last_review_at_ms = (:due - 5) * 86400000 WHERE note_id = :noteId`,
          )
          .run({ due: day + (at % 4), noteId }),
      )
    }
    const foreseen = await foresee({ deckId: law }, { desiredRetention: 0.97 })
    expect(foreseen.today).toEqual({ now: { fresh: 0, reviews: 10 }, changed: { fresh: 0, reviews: 10 } })
    // One of ten is forgotten and comes again the day after.
    expect(foreseen.load.now.slice(0, 2)).toEqual([10, expect.closeTo(11, 1)])
    expect(foreseen.load.changed[0]).toBe(10)
    const sum = (load: number[]) => load.reduce((total, cards) => total + cards, 0)
    expect(sum(foreseen.load.changed)).toBeGreaterThan(1.3 * sum(foreseen.load.now))
    const few = await foresee({ deckId: law }, { reviewsPerDay: 3 })
    expect(few.today.changed.reviews).toBe(3)
    expect(Math.max(...few.load.changed)).toBeLessThanOrEqual(3.0001)
  })

  test('of what is gone is said to be gone', async () => {
    expect(await refusal(foresee({ deckId: 'gone' }, {}))).toBe('not-found')
    expect(await refusal(foresee({ presetId: 'gone' }, {}))).toBe('not-found')
  })
})
