import { anchoringOfPlace } from '../../shared/anchoring/stored-place'
import type { CardRow } from '../../shared/model/card'
import { schedulingParameters, standardOptions } from '../../shared/scheduling/parameters'
import type { AppContext } from '../context'
import { momentOf } from './list'
import { cardRow, rowQueries, type ListedSourceRow } from './rows.queries'
import type { NoteSource } from './note.queries'
import { cardSources, type SourceText } from './source'
import type { Place } from './source-text'

/** A card that rests on a passage of a text, with where the passage stands now. */
export interface SourcedCardRow extends CardRow, Place {
  termKey: string | null
}

/**
 * The cards that rest on passages of a text, in its order; of an imported text that a pack knows, the pack's cards and
 * those that the learner made from the pack's own text as well. A passage that was lost is left out.
 */
export function cardsOfDocument(ctx: AppContext, documentId: string): SourcedCardRow[] {
  const { db } = ctx.store
  const text = cardSources(db).textOf(documentId)
  if (text === null) return []
  // What is recalled now does not depend on what a deck aims for.
  const parameters = schedulingParameters(standardOptions)
  const today = momentOf(ctx)
  const rows = rowQueries(db)
  const own = rows.withSource(documentId, text.revision).map((row) => ({ row, place: placeOfAnchor(text, row) }))
  const brought = text.attachedPackId === null ? [] : rows.withSource(text.attachedPackId, null)
  const inPack = packPassages(ctx, text)
  // In another text the words around are others, so what counts is that these stand there, and once.
  const others = brought.map((row) => ({ row, place: inPack(row.id) ?? text.findOnly(row.source_exact) }))
  return [...own, ...others]
    .flatMap(({ row, place }) =>
      place === null ? [] : { ...cardRow(row, today, parameters), ...place, termKey: row.term_key },
    )
    .toSorted((a, b) => a.start - b.start)
}

function placeOfAnchor(text: SourceText, row: ListedSourceRow): Place | null {
  const stored = row.place_state === null ? null : anchoringOfPlace({ ...row, state: row.place_state })
  const place = text.anchoringOf(sourceOfRow(row), stored)
  return place.kind === 'orphaned' ? null : { start: place.start, end: place.end }
}

const sourceOfRow = (row: ListedSourceRow): NoteSource => ({
  documentId: row.source_document_id,
  revision: row.source_revision,
  anchor: {
    start: row.source_start,
    end: row.source_end,
    exact: row.source_exact,
    prefix: row.source_prefix,
    suffix: row.source_suffix,
  },
})

/** Gives the function that finds, for a card of the pack that knows a text, its passage there; null for any other card. */
function packPassages({ packs }: AppContext, text: SourceText): (cardId: string) => Place | null {
  const known = text.attachedPackId === null ? null : packs.find(text.attachedPackId)
  if (known === null) return () => null
  const { pack } = known
  const place = known.passagesIn(text)
  const terms = new Map(pack.terms.map((term) => [term.id, term.passage]))
  const passages = new Map(
    pack.cards.map((card) => [
      `${pack.manifest.id}/${card.id}`,
      card.passage ?? (card.term === undefined ? undefined : terms.get(card.term)),
    ]),
  )
  return (cardId) => {
    const passage = passages.get(cardId)
    return passage === undefined ? null : place(passage)
  }
}
