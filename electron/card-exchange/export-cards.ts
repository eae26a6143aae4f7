import type { CardFormat, ExportedCard } from '../../shared/card-exchange/exported'
import { deckWay } from '../../shared/decks/tree'
import { AppError } from '../../shared/errors'
import type { CardsAsked } from '../../shared/model/card-exchange'
import { fileNameOf } from '../annotations/public'
import { deckQueries, listCardIds, noteQueries } from '../cards/public'
import { exportCollection } from '../collection-json/public'
import type { AppContext } from '../context'
import { turn } from '../store/turn'
import { exportQueries } from './export.queries'

/** A file on its way out. */
interface OutgoingCards {
  /** with its ending */
  name: string
  mediaType: string
  /** Its pieces, made as they are asked for. */
  pieces(): AsyncGenerator<string>
  /** what the pieces that were made hold: rows by section or, in a format that has no place for some, cards and leftOut */
  counts: Record<string, number>
}

/** So many notes are read and written at a stretch: some milliseconds. */
const AT_ONCE = 200
const DAY_MS = 86_400_000

type Wanted = Omit<CardsAsked, 'format'> & { format: Exclude<CardFormat, 'json'> }

const mediaTypes: Readonly<Record<Wanted['format'], string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  tsv: 'text/tab-separated-values; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/**
 * The file in which cards leave: those of a deck and the decks under it, those that a search finds, chosen ones, or all; as
 * JSON with their reviews and files or, where all is asked for, with everything else. It is made while it is read.
 * @throws AppError not-found, search-invalid
 */
export async function exportCards(ctx: AppContext, { format, ...asked }: CardsAsked): Promise<OutgoingCards> {
  if (format !== 'json') return inForm(ctx, { ...asked, format })
  return exportCollection(ctx, isOfAll(asked) ? null : wantedNotes(ctx, asked))
}

const isOfAll = ({ deckId, search, cardIds }: Pick<CardsAsked, 'deckId' | 'search' | 'cardIds'>): boolean =>
  deckId === null && cardIds === null && (search ?? '').trim() === ''

async function inForm(ctx: AppContext, asked: Wanted): Promise<OutgoingCards> {
  const { db } = ctx.store
  const noteIds = wantedNotes(ctx, asked)
  let [cards, leftOut] = [0, 0]
  const write = asked.format === 'md' ? await markdown() : await table(asked)
  const deck = asked.deckId === null ? null : deckQueries(db).find(asked.deckId)
  return {
    name: `${fileNameOf(deck?.name ?? 'Cards', 'Cards')}.${asked.format}`,
    mediaType: mediaTypes[asked.format],
    get counts() {
      return { cards, leftOut }
    },
    async *pieces() {
      yield write.head
      for (let at = 0; at < noteIds.length; at += AT_ONCE) {
        let piece = ''
        for (const card of exportedCards(ctx, noteIds.slice(at, at + AT_ONCE))) {
          const words = write.card(card)
          if (words === null) leftOut += 1
          else cards += 1
          piece += words ?? ''
        }
        yield piece
        await turn()
      }
    },
  }
}

/** Ids of the notes, in the order in which they were made or, where cards were searched for, in which they are found. */
function wantedNotes(ctx: AppContext, { deckId, search, cardIds }: Omit<CardsAsked, 'format'>): string[] {
  const { db } = ctx.store
  const decks = deckId === null ? null : deckQueries(db).within(deckId)
  if (decks?.length === 0) throw new AppError('not-found', { what: 'deck', id: deckId ?? '' })
  const ofChosen = cardIds && exportQueries(db).ofCards(cardIds)
  const isSearched = search !== null && search.trim() !== ''
  if (!isSearched && ofChosen !== null && decks === null) return ofChosen
  const found = isSearched
    ? [...new Set(listCardIds(ctx, { search, ...(deckId === null ? {} : { deckId }) }).map(({ noteId }) => noteId))]
    : exportQueries(db).ids(decks)
  const chosen = ofChosen && new Set(ofChosen)
  return chosen === null ? found : found.filter((id) => chosen.has(id))
}

function* exportedCards({ store: { db } }: AppContext, noteIds: readonly string[]): Generator<ExportedCard> {
  const decks = deckQueries(db).list()
  const due = exportQueries(db).due(noteIds)
  for (const id of noteIds) {
    const note = noteQueries(db).find(id)
    // It was removed while the file was made.
    if (note === null) continue
    yield {
      guid: note.guid,
      fields: note.fields,
      tags: note.tags,
      deck: deckWay(decks, note.deckId).map(({ name }) => name),
      due: (due.get(id) ?? []).map(({ ordinal, dueDay, lastReviewDay }) => ({
        ordinal,
        day: new Date(dueDay * DAY_MS).toISOString().slice(0, 10),
        interval: dueDay - (lastReviewDay ?? dueDay),
      })),
    }
  }
}

interface Writer {
  head: string
  /** null for one that the format has no place for */
  card(card: ExportedCard): string | null
}

async function table({ format, bom }: Wanted): Promise<Writer> {
  const { tableHead, tableRow } = await import('../../shared/card-exchange/write-table')
  const separator = format === 'tsv' ? '\t' : ','
  return { head: tableHead(separator, bom), card: (card) => tableRow(card, separator) }
}

/** The cards of a deck stand under its heading; it is said again where those of another came between. */
async function markdown(): Promise<Writer> {
  const { deckSection, obsidianCard } = await import('../../shared/card-exchange/obsidian/write')
  let last = ''
  return {
    head: '',
    card(card) {
      const words = obsidianCard(card)
      const section = deckSection(card.deck)
      if (words === null || section === last) return words
      last = section
      return section + words
    },
  }
}
