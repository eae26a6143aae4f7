import type { Database } from 'better-sqlite3'
import { deckName } from '../../shared/card-exchange/deck-path'
import type { IncomingCard } from '../../shared/card-exchange/incoming'
import { deckNameKey, LONGEST_DECK_NAME, readDeckName } from '../../shared/decks/names'
import { AppError } from '../../shared/errors'
import type { CardImportOptions } from '../../shared/model/card-exchange'
import { deckOfName, deckQueries } from '../cards/public'
import type { Transaction } from '../store/store'

type Choice = Pick<CardImportOptions, 'deckId' | 'newDeckName' | 'ownDecks'>

/** The decks to which the cards of a file go. */
export interface TargetDecks {
  /** Ids of the card's deck and those under it, as far as they are there. */
  within(db: Database, card: IncomingCard): string[]
  /** Id of the card's deck; made if it is not there. */
  make(tx: Transaction, card: IncomingCard): string
}

/** @throws AppError not-found, deck-name-invalid if what was chosen is no deck */
export function targetDecks(db: Database, { deckId, newDeckName, ownDecks }: Choice): TargetDecks {
  if (deckId !== null && !deckQueries(db).find(deckId)) throw new AppError('not-found', { what: 'deck', id: deckId })
  const chosen = readDeckName(newDeckName)
  if (deckId === null && chosen.kind === 'fault')
    throw new AppError('deck-name-invalid', { why: chosen.code, name: chosen.name })
  const made = new Map<string, string>()
  const nameOf = ({ deck }: IncomingCard): string | null =>
    ownDecks && deck !== null ? deckName(deck.map((part) => part.slice(0, LONGEST_DECK_NAME))) : null
  const there = (database: Database, name: string): string | null => {
    const known = made.get(name) ?? findDeck(database, name)
    if (known !== null) made.set(name, known)
    return known
  }
  return {
    within(database, card) {
      const name = nameOf(card)
      const id = name === null && deckId !== null ? deckId : there(database, name ?? newDeckName)
      return id === null ? [] : deckQueries(database).within(id)
    },
    make(tx, card) {
      const name = nameOf(card)
      if (name === null && deckId !== null) return deckId
      const wanted = name ?? newDeckName
      const id = there(tx.db, wanted) ?? deckOfName(tx, wanted)
      made.set(wanted, id)
      return id
    },
  }
}

function findDeck(db: Database, wholeName: string): string | null {
  const read = readDeckName(wholeName)
  if (read.kind === 'fault') return null
  const decks = deckQueries(db).list()
  let at: string | null = null
  for (const name of read.names) {
    const next = decks.find((deck) => deck.parentId === at && deckNameKey(deck.name) === deckNameKey(name))
    if (!next) return null
    at = next.id
  }
  return at
}
