import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'
import type { ForeseenDay, ForeseenOptions, PresetOptions } from '../../shared/model/preset'
import { foreseeLoad, introducedPerDay } from '../../shared/scheduling/foresee-load'
import { schedulingParameters } from '../../shared/scheduling/parameters'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import type { AppContext } from '../context'
import { daySpanAt } from './day-span'
import { deckSizes, deckTallies, noCards } from './deck-counts'
import { deckQueries, type StoredDeck } from './deck.queries'
import { foreseeQueries, type UsedToday } from './foresee.queries'
import { presetQueries } from './preset.queries'
import { presetRowOfDeck } from './presets'

/** How far the load is looked at. */
const DAYS = 30

/** Of many cards so many are looked at for the load, so that it is foreseen while somebody types. */
const LOOKED_AT = 20_000

/** What is to have other options: a preset, with all decks that have it, or a deck with those that go by it. */
export type OptionsScope = { presetId: string } | { deckId: string }

/**
 * What other options would do, before they are kept: for how much they hold, what today asks for, and the load of the days
 * to come. No card's day changes: its next answer is the first that goes by them.
 * @throws AppError not-found
 */
export function foreseeOptions(ctx: AppContext, scope: OptionsScope, changed: PresetOptions): ForeseenOptions {
  const { db } = ctx.store
  const decks = affected(db, scope)
  const now = optionsNow(db, scope)
  const span = daySpanAt(db, ctx.now())
  const ids = decks.map(({ id }) => id)
  const places = placesOf(db, decks, span)
  const sizes = deckSizes(db)
  const cards = ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
  const waiting = foreseeQueries(db).waiting(ids, span.day, DAYS, Math.max(1, Math.floor(cards / LOOKED_AT)))
  const loadOf = (options: PresetOptions) => {
    const fresh = places.map((place) => ({ cards: place.fresh, today: freshToday(place, options) }))
    const introduced = introducedPerDay(fresh, options.newPerDay, DAYS)
    const { weights, desiredRetention, longestIntervalDays } = schedulingParameters(options)
    const reviewsPerDay = options.reviewsPerDay * places.length
    return foreseeLoad(waiting, introduced, { weights, desiredRetention, longestIntervalDays, reviewsPerDay })
  }
  return {
    decks: decks.length,
    cards,
    today: { now: todayOf(places, now), changed: todayOf(places, changed) },
    load: { now: loadOf(now), changed: loadOf(changed) },
  }
}

function optionsNow(db: Database, scope: OptionsScope): PresetOptions {
  if ('deckId' in scope) return presetRowOfDeck(db, scope.deckId).options
  const preset = presetQueries(db)
    .list()
    .find(({ id }) => id === scope.presetId)
  if (!preset) throw new AppError('not-found', { what: 'preset', id: scope.presetId })
  return preset.options
}

/** The decks for which the options hold. */
function affected(db: Database, scope: OptionsScope): StoredDeck[] {
  const decks = deckQueries(db).list()
  if ('presetId' in scope) return decks.filter(({ id }) => presetRowOfDeck(db, id).id === scope.presetId)
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  if (!byId.has(scope.deckId)) throw new AppError('not-found', { what: 'deck', id: scope.deckId })
  const within = deckQueries(db).within(scope.deckId)
  const goesBy = new Set([scope.deckId])
  // A deck comes after the one in which it lies.
  for (const id of within.slice(1)) {
    const deck = byId.get(id)
    assert(deck, `deck ${id} within ${scope.deckId} is gone`)
    if (deck.presetId === null && deck.parentId !== null && goesBy.has(deck.parentId)) goesBy.add(id)
  }
  return decks.filter(({ id }) => goesBy.has(id))
}

/** Decks for which a limit holds together, and what they hold today, limits left aside. */
interface Place extends UsedToday {
  /** new cards that wait */
  fresh: number
  /** cards whose review is due */
  reviews: number
}

/** The decks by places: a deck and those under it that are among them have one. */
function placesOf(db: Database, decks: readonly StoredDeck[], span: DaySpan): Place[] {
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  const topOf = (deck: StoredDeck): string => {
    const above = byId.get(deck.parentId ?? '')
    return above ? topOf(above) : deck.id
  }
  const tallies = deckTallies(db, span)
  const used = foreseeQueries(db).usedByDeck(span.day)
  return [...Map.groupBy(decks, topOf).values()].map((tree) => {
    const place = { fresh: 0, reviews: 0, introduced: 0, reviewed: 0 }
    for (const { id } of tree) {
      const { new: fresh, review } = tallies.get(id) ?? noCards
      place.fresh += fresh
      place.reviews += review
      place.introduced += used.get(id)?.introduced ?? 0
      place.reviewed += used.get(id)?.reviewed ?? 0
    }
    return place
  })
}

const freshToday = (place: Place, { newPerDay }: PresetOptions): number =>
  Math.min(place.fresh, Math.max(0, newPerDay - place.introduced))

function todayOf(places: readonly Place[], options: PresetOptions): ForeseenDay {
  const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0)
  return {
    fresh: sum((place) => freshToday(place, options)),
    reviews: sum((place) => Math.min(place.reviews, Math.max(0, options.reviewsPerDay - place.reviewed))),
  }
}
