import { cardMemory } from '../../electron/cards/public'
import { reviewQueries } from '../../electron/review/review.queries'
import type { Rating } from '../../shared/model/review'
import { dayOf, localTimeZone } from '../../shared/time/day'
import type { temporaryCollection } from './temporary-collection'

/** What tests of the log ask of, and do to, the cards of a collection. */
export function loggedCards(t: ReturnType<typeof temporaryCollection>) {
  const db = () => t.files.store.db
  const today = () => dayOf(t.files.clock.nowMs, 4, localTimeZone())
  const log = (cardId: string) => reviewQueries(db()).ofCard(cardId)
  const stored = (cardId: string) => {
    const found = cardMemory(db()).find(cardId)
    if (!found) throw new Error(`no card ${cardId}`)
    const { cardId: _, calledBy: __, deckId: ___, number: ____, ...memory } = found
    return memory
  }
  const remembered = (cardId: string) => {
    const { suspended: _, ...memory } = stored(cardId)
    return memory
  }
  const setOptions = (options: Record<string, unknown>) =>
    db().prepare(`UPDATE preset SET options_json = ? WHERE id = 'default'`).run(JSON.stringify(options))
  const answer = (
    cardId: string,
    rating: Rating,
    more: { tookMs?: number; items?: { item: string; recalled: boolean }[] } = {},
  ) => t.call.review.answer({ cardId, rating, tookMs: 5000, seenReps: stored(cardId).reps, ...more })
  /** Notes of one and of two cards. */
  async function addCards(): Promise<string[]> {
    const deckId = (await t.call.cards.decks())[0]?.id ?? ''
    const common = { deckId, tags: [], source: null }
    const notes = [
      { type: 'question', front: 'Who?', back: 'They.' },
      { type: 'both-ways', front: 'actus reus', back: 'guilty act' },
      { type: 'elements', front: 'Name the means', items: ['threat', 'force', 'fraud'] },
    ] as const
    const ids: string[] = []
    for (const fields of notes) {
      const { noteId } = (
        await t.call.cards.add({
          fields: 'items' in fields ? { ...fields, items: [...fields.items] } : fields,
          ...common,
        })
      ).result
      ids.push(
        ...db().prepare<[string], string>('SELECT id FROM card WHERE note_id = ? ORDER BY ordinal').pluck().all(noteId),
      )
    }
    return ids
  }
  const buriedBy = (cardId: string) =>
    db()
      .prepare<[string], { day: number | null; by: string | null }>(
        'SELECT buried_day AS day, buried_by AS by FROM card WHERE id = ?',
      )
      .get(cardId)

  return { db, today, log, stored, remembered, setOptions, answer, addCards, buriedBy }
}
