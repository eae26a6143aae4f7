import { assert } from '../../shared/assert'
import { flag } from '../../shared/model/card'
import type { ReviewCard } from '../../shared/model/review'
import { intervalsMs, retrievability } from '../../shared/scheduling/next-states'
import { schedulingParameters } from '../../shared/scheduling/parameters'
import type { AppContext } from '../context'
import { cardMemory, cardSources, deckQueries, noteQueries, presetOfDeck } from '../cards/public'
import { keptUntilChanged } from '../store/kept'
import { itemQueries } from './item.queries'
import { dueOnDay } from './load'
import { outcomesOf } from './outcomes'
import type { Done } from './queue-done-sums'
import type { AskedCard } from './queue.queries'
import type { Today } from './today'

/** A card of the queue with all that its review shows. */
export function reviewCard(
  ctx: AppContext,
  { id, noteId, ordinal, flag: flagged }: AskedCard,
  { today, done }: { today: Today; done: Done },
): ReviewCard {
  const { db } = ctx.store
  const before = done.cards.get(id)
  const note = noteQueries(db).find(noteId)
  const stored = cardMemory(db).find(id)
  assert(note && stored, `card ${id} of the queue: its note or its memory is gone`)
  const { cardId: _, number: __, suspended: ___, deckId: ____, calledBy, ...memory } = stored
  const options = presetOfDeck(db, note.deckId)
  const dueOn = dueOnDay(db)()
  const at = { nowMs: today.nowMs, day: today.day }
  return {
    id,
    noteId,
    ordinal,
    deckName: deckNames(db).get(note.deckId) ?? '',
    fields: note.fields,
    source: cardSources(db).of(note),
    memory,
    retrievability: retrievability(memory, today.nowMs, schedulingParameters(options)),
    intervalsMs: intervalsMs(outcomesOf({ cardId: id, memory, options, at, dueOn }), today.nowMs),
    calledBy: calledBy === null ? null : caseOf(ctx, calledBy),
    flag: flag.parse(flagged),
    tags: note.tags,
    missedToday: before ? before.answers - before.recalled : 0,
    items: note.fields.type === 'elements' ? itemQueries(db).ofCard(id) : [],
    desiredRetention: options.desiredRetention,
    leechAction: options.leechAction,
  }
}

const deckNames = keptUntilChanged(
  'deck_names',
  ['deck'],
  (db) =>
    new Map(
      deckQueries(db)
        .list()
        .map(({ id, name }) => [id, name]),
    ),
)

function caseOf(ctx: AppContext, caseKey: string): ReviewCard['calledBy'] {
  for (const { pack } of ctx.packs.list()) {
    const found = pack.cases.find(({ id }) => `${pack.manifest.id}/${id}` === caseKey)
    if (found) return { caseKey, caseTitle: found.title }
  }
  // The pack that had the case was taken away; the card is asked all the same.
  return null
}
