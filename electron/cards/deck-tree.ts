import { DEEPEST_DECK, deckNameKey, readDeckName } from '../../shared/decks/names'
import { deckWay, isWithinDeck } from '../../shared/decks/tree'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { deckQueries, type StoredDeck } from './deck.queries'

/**
 * Makes a deck. A name such as A::B makes B in A, and A where it is not there yet.
 * @param input.parentId the deck in which it is to lie; null for the top
 * @throws AppError not-found, deck-name-invalid; deck-exists if that deck is there
 */
export function addDeck(
  ctx: AppContext,
  input: { name: string; parentId: string | null },
): Outcome<{ deckId: string }> {
  return ctx.store.operate('add-deck', ctx.now(), (tx) => {
    const names = namesOf(input.name)
    const name = names.at(-1) ?? ''
    const parentId = makeWay(tx, names.slice(0, -1), input.parentId)
    refuseTwin(tx, name, parentId, null)
    return { deckId: make(tx, name, parentId) }
  })
}

/**
 * The deck of a name such as A::B, from the top; made where it is not there. Runs in the caller's transaction.
 * @throws AppError deck-name-invalid
 */
export function deckOfName(tx: Transaction, wholeName: string): string {
  const names = namesOf(wholeName)
  return makeWay(tx, names, null) ?? make(tx, names[0] ?? '', null)
}

/**
 * Gives a deck another name. Where it is such as A::B, the deck is then B in A, beside where it was, and A is made if it is
 * not there; as in Anki.
 * @throws AppError not-found, deck-name-invalid, deck-exists
 */
export function renameDeck(ctx: AppContext, input: { deckId: string; name: string }): Outcome<{ name: string }> {
  return ctx.store.operate('rename-deck', ctx.now(), (tx) => {
    const deck = requireDeck(tx, input.deckId)
    const names = namesOf(input.name)
    const name = names.at(-1) ?? ''
    const parentId = makeWay(tx, names.slice(0, -1), deck.parentId, deck.id)
    refuseTwin(tx, name, parentId, deck.id)
    refuseDepth(tx, deck, parentId)
    deckQueries(tx.db).put({ ...deck, name, parentId })
    return { name }
  })
}

/**
 * Lays a deck, with those under it, into another one or beside another.
 * @param input.parentId the deck in which it is to lie; null for the top
 * @param input.beforeId the deck before which it comes there; null for the end
 * @throws AppError not-found, deck-cycle, deck-exists, deck-name-invalid if it would lie too deep
 */
export function moveDeck(
  ctx: AppContext,
  input: { deckId: string; parentId: string | null; beforeId: string | null },
): Outcome<{ deckId: string }> {
  return ctx.store.operate('move-deck', ctx.now(), (tx) => {
    const queries = deckQueries(tx.db)
    const deck = requireDeck(tx, input.deckId)
    const into = input.parentId === null ? null : requireDeck(tx, input.parentId)
    if (into && isWithinDeck(queries.list(), into.id, deck.id)) {
      throw new AppError('deck-cycle', { name: deck.name, into: into.name })
    }
    refuseTwin(tx, deck.name, input.parentId, deck.id)
    refuseDepth(tx, deck, input.parentId)
    const others = queries.list().filter(({ id, parentId }) => parentId === input.parentId && id !== deck.id)
    const at = others.findIndex(({ id }) => id === input.beforeId)
    if (at === -1 && input.beforeId !== null) throw new AppError('not-found', { what: 'deck', id: input.beforeId })
    const order = others.toSpliced(at === -1 ? others.length : at, 0, { ...deck, parentId: input.parentId })
    // Counted anew, so that what stood at the instant at which it was made has a place among the others.
    order.forEach((it, position) => {
      if (it.position !== position || it.id === deck.id) queries.put({ ...it, position })
    })
    return { deckId: deck.id }
  })
}

/** @throws AppError deck-name-invalid */
function namesOf(typed: string): string[] {
  const read = readDeckName(typed)
  if (read.kind === 'fault') throw new AppError('deck-name-invalid', { why: read.code, name: read.name })
  return read.names
}

/** The deck that lies at the end of the names, from a deck on; those on the way that are not there are made. @param except is not walked through */
function makeWay(tx: Transaction, names: readonly string[], fromId: string | null, except?: string): string | null {
  if (fromId !== null) requireDeck(tx, fromId)
  return names.reduce<string | null>((parentId, name) => {
    const known = find(tx, name, parentId)
    return known && known.id !== except ? known.id : make(tx, name, parentId)
  }, fromId)
}

function find(tx: Transaction, name: string, parentId: string | null): StoredDeck | undefined {
  const key = deckNameKey(name)
  return deckQueries(tx.db)
    .list()
    .find((deck) => deck.parentId === parentId && deckNameKey(deck.name) === key)
}

function make(tx: Transaction, name: string, parentId: string | null): string {
  const id = tx.newId()
  const beside = deckQueries(tx.db)
    .list()
    .filter((deck) => deck.parentId === parentId)
  const position = Math.max(tx.nowMs, ...beside.map((deck) => deck.position + 1))
  refuseDepth(tx, { id, name }, parentId)
  deckQueries(tx.db).put({ id, name, parentId, position })
  return id
}

export function requireDeck(tx: Transaction, id: string): StoredDeck {
  const deck = deckQueries(tx.db).find(id)
  if (!deck) throw new AppError('not-found', { what: 'deck', id })
  return deck
}

function refuseTwin(tx: Transaction, name: string, parentId: string | null, except: string | null): void {
  const twin = find(tx, name, parentId)
  if (!twin || twin.id === except) return
  const under = parentId === null ? null : requireDeck(tx, parentId).name
  throw new AppError('deck-exists', { name: twin.name, under })
}

/** Refuses a deck whose own would lie too deep. */
function refuseDepth(tx: Transaction, deck: { id: string; name: string }, parentId: string | null): void {
  const queries = deckQueries(tx.db)
  const decks = queries.list()
  const own = deckWay(decks, deck.id).length
  const under = queries.within(deck.id).map((id) => deckWay(decks, id).length - own + 1)
  const above = deckWay(decks, parentId).length
  if (above + Math.max(1, ...under) > DEEPEST_DECK)
    throw new AppError('deck-name-invalid', { why: 'deep', name: deck.name })
}
