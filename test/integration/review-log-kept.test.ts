import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepLogOnUndo } from '../../electron/review/public'
import type { Rating } from '../../shared/model/review'
import { replay } from '../../shared/scheduling/replay'
import { runs } from '../forms'
import { loggedCards } from './logged-cards'
import { temporaryCollection } from './temporary-collection'

const MINUTE_MS = 60_000

type Act =
  | { do: 'answer'; card: number; rating: Rating }
  | { do: 'undo' | 'redo' | 'reopen' }
  | { do: 'reset' | 'bury' | 'unbury' | 'suspend' | 'resume'; card: number }
  | { do: 'reschedule'; card: number; from: number; more: number }
  | { do: 'remove'; card: number }
  | { do: 'wait'; minutes: number }
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      card: fc.nat(3),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('reset' as const, 'bury' as const, 'unbury' as const, 'suspend' as const, 'resume' as const),
      card: fc.nat(3),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reschedule' as const),
      card: fc.nat(3),
      from: fc.nat(20),
      more: fc.nat(5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: -2000, max: 60_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), card: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
)

test('whatever a learner does, what is stored of a card’s memory is what its log gives, and undo of all gives what was', async () => {
  const t = temporaryCollection()
  const cards = loggedCards(t)
  const cardIds = await cards.addCards()
  cards.setOptions({ learningSteps: [1, 10, 1440], leechLapses: 2, leechAction: 'suspend' })
  const start = t.files.clock.nowMs
  const refusals = new Set(['nothing-to-undo', 'nothing-to-redo', 'stale-edit', 'not-found'])
  const noteOf = new Map(cards.db().prepare<[], [string, string]>('SELECT id, note_id FROM card').raw().all())
  const isThere = (id: string) => cards.db().prepare('SELECT 1 FROM card WHERE id = ?').get(id) !== undefined
  const run = async (step: Act) => {
    const ids = 'card' in step ? [cardIds[step.card] ?? '', cardIds[(step.card + 1) % 4] ?? ''] : []
    const first = ids[0] ?? ''
    switch (step.do) {
      case 'answer':
        if (isThere(first)) return cards.answer(first, step.rating)
        return t.call.review.answer({ cardId: first, rating: step.rating, tookMs: 1, seenReps: 0 })
      case 'undo':
        return t.call.history.undo()
      case 'redo':
        return t.call.history.redo()
      case 'reset':
        return t.call.review.reset({ cardIds: ids })
      case 'bury':
        return t.call.review.bury({ cardIds: ids })
      case 'unbury':
        return t.call.review.unbury({})
      case 'suspend':
        return t.call.cards.suspend({ cardIds: ids, suspended: true })
      case 'resume':
        return t.call.cards.suspend({ cardIds: ids, suspended: false })
      case 'reschedule':
        return t.call.review.reschedule({ cardIds: ids, fromDays: step.from, toDays: step.from + step.more })
      case 'remove':
        return t.call.cards.remove({ noteIds: [noteOf.get(first) ?? ''] })
      case 'wait':
        return void (t.files.clock.nowMs += step.minutes * MINUTE_MS)
      case 'reopen':
        return keepLogOnUndo(t.files.reopen())
    }
  }
  const logRows = () => cards.db().prepare('SELECT * FROM review ORDER BY rowid').all()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (steps) => {
      const before = cardIds.map((id) => [cards.stored(id), cards.buriedBy(id)])
      // As if the learner had just begun: no step beyond these is taken back.
      cards.db().exec('DELETE FROM operation')
      for (const step of steps) {
        const logged = logRows()
        await run(step).catch((error: { cause?: { code?: string } }) => {
          if (!refusals.has(error.cause?.code ?? '')) throw error
        })
        // Whatever is done, the log only grows.
        expect(logRows().slice(0, logged.length)).toEqual(logged)
        for (const id of cardIds.filter(isThere)) expect(cards.remembered(id)).toEqual(replay(id, cards.log(id)))
      }
      const left = () => cards.db().prepare('SELECT count(*) FROM operation WHERE undone = 0').pluck().get()
      while (left() !== 0) await t.call.history.undo()
      expect(cardIds.map((id) => [cards.stored(id), cards.buriedBy(id)])).toEqual(before)
      t.files.clock.nowMs = start
    }),
    { numRuns: runs(40) },
  )
}, 60_000)
