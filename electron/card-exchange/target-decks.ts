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
  /** The whole name of the card's deck; null for the one that was chosen. */
  nameOf(card: IncomingCard): string | null
  /** Ids of the card's deck and those under it, as far as they were there when its name came first. */
  within(card: IncomingCard): readonly string[]
  /** Id of the deck of a name, as nameOf gives it; made if it is not there. @throws AppError not-found if the chosen one has gone */
  make(tx: Transaction, name: string | null): string
}

/** @throws AppError not-found, deck-name-invalid if what was chosen is no deck */
export function targetDecks(db: Database, { deckId, newDeckName, ownDecks }: Choice): TargetDecks {
  requireChosen(db, deckId)
  const chosen = readDeckName(newDeckName)
  if (deckId === null && chosen.kind === 'fault')
    throw new AppError('deck-name-invalid', { why: chosen.code, name: chosen.name })
  const known = new Map<string | null, readonly string[]>()
  const nameOf = ({ deck }: IncomingCard): string | null => {
    if (ownDecks && deck !== null) return deckName(deck.map((part) => part.slice(0, LONGEST_DECK_NAME)))
    return deckId === null ? newDeckName : null
  }
  return {
    nameOf,
    within(card) {
      const name = nameOf(card)
      const ids = known.get(name) ?? idsWithin(db, name === null ? deckId : findDeck(db, name))
      known.set(name, ids)
      return ids
    },
    make(tx, name) {
      requireChosen(tx.db, name === null ? deckId : null)
      return name === null ? (deckId ?? '') : (findDeck(tx.db, name) ?? deckOfName(tx, name))
    },
  }
}

const idsWithin = (db: Database, id: string | null): string[] => (id === null ? [] : deckQueries(db).within(id))

function requireChosen(db: Database, deckId: string | null): void {
  if (deckId !== null && !deckQueries(db).find(deckId)) throw new AppError('not-found', { what: 'deck', id: deckId })
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
