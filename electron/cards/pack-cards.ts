import { describeAnchor } from '../../shared/anchoring/describe'
import { assert } from '../../shared/assert'
import type { Section } from '../../shared/model/document'
import { termFields, writtenFields } from '../../shared/pack/card-fields'
import type { Pack, PackCard, PackTerm, Passage } from '../../shared/pack/schema'
import type { Transaction } from '../store/store'
import { cardQueries } from './card.queries'
import { deckQueries, type StoredDeck } from './deck.queries'
import { noteQueries, type StoredNote } from './note.queries'
import { notePlaceQueries } from './place.queries'
import { FIRST_PACK_POSITION } from './positions'

/** The document that a pack's module became. */
export interface PackDocument {
  id: string
  /** the one that is shown */
  revision: number
  canonicalText: string
  sections: Section[]
  /** another version of the pack was here before */
  wasHere: boolean
  /** where a passage stands, in UTF-16 units of the canonical text */
  resolvePassage(passage: Passage): { start: number; end: number }
}

/**
 * Puts a pack's decks and cards into the collection, or brings those of an older version up to date. The pack's decks
 * stand under one that has the pack's id; a deck that is there keeps the name and the place that the learner gave it. A card
 * keeps its memory state and its log; a note that the learner has edited keeps the learner's words and deck; what the pack
 * no longer has stays. Runs in the caller's transaction.
 * @returns the cards that are new, or were removed since the pack came last
 */
export function installPackCards(tx: Transaction, pack: Pack, document: PackDocument): string[] {
  const { manifest } = pack
  // Undo must not bring back a second time what the learner removed. Said before it is put back: that is no step to forget.
  const comesBack = (id: string) => document.wasHere && tx.forget(id)
  const putDeck = (deck: Omit<StoredDeck, 'presetId'>) => {
    const decks = deckQueries(tx.db)
    if (decks.find(deck.id)) return
    comesBack(deck.id)
    decks.put(deck)
  }
  putDeck({ id: manifest.id, name: manifest.shortTitle, parentId: null, position: tx.nowMs })
  manifest.decks.forEach((deck, position) =>
    putDeck({ id: `${manifest.id}/${deck.id}`, name: deck.name, parentId: manifest.id, position }),
  )

  const notes = noteQueries(tx.db)
  const cards = cardQueries(tx.db)
  const made: string[] = []
  pack.cards.forEach((card, index) => {
    const id = `${manifest.id}/${card.id}`
    const note = { id, guid: id, ...noteOf(pack, card, document), createdAtMs: tx.nowMs, updatedAtMs: tx.nowMs }
    const known = notes.find(id)
    if (!known) {
      comesBack(id)
      notes.insert(note)
      const position = FIRST_PACK_POSITION + tx.nowMs + index
      cards.insert({ id, noteId: id, deckId: note.deckId, ordinal: 0, position })
      made.push(id)
    } else if (isUntouched(known)) {
      notes.update(note)
      notePlaceQueries(tx.db).forget(id)
    }
  })
  return made
}

// Installing writes both instants alike; the learner's edit moves only the second.
const isUntouched = (note: StoredNote): boolean => note.createdAtMs === note.updatedAtMs

function noteOf(
  pack: Pack,
  card: PackCard,
  document: PackDocument,
): Omit<StoredNote, 'id' | 'guid' | 'createdAtMs' | 'updatedAtMs'> {
  const packId = pack.manifest.id
  const term = card.term === undefined ? null : termOf(pack, card.term)
  const passage = card.passage ?? term?.passage
  const range = passage && document.resolvePassage(passage)
  return {
    deckId: `${packId}/${card.deck}`,
    fields: card.type === 'definition' ? termFields(pack.manifest, termOf(pack, card.term)) : writtenFields(card),
    tags: card.tags,
    termKey: term && `${packId}/${term.id}`,
    source: range
      ? {
          documentId: document.id,
          revision: document.revision,
          anchor: describeAnchor(document.canonicalText, range.start, range.end),
        }
      : null,
  }
}

function termOf(pack: Pack, id: string): PackTerm {
  const term = pack.terms.find((one) => one.id === id)
  assert(term, `pack ${pack.manifest.id}: a card asks for the term ${id}, which checkPack should have refused`)
  return term
}
