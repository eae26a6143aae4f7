import type { Anchoring } from '../../shared/model/annotation'
import type { EditionPreview, ForeseenMark } from '../../shared/model/edition'
import type { AppContext } from '../context'
import {
  foreseeEdition,
  foreseeReread,
  shownText,
  type FollowedPlace,
  type Foreknown,
  type HowToRead,
} from '../library/public'
import { anchoringsIn } from './anchorings'
import { annotationQueries } from './annotation.queries'

/** Enough to know a passage by. */
const QUOTE_UNITS = 240

/**
 * What would become of the marks and cards of a text if another became its new edition. Changes nothing. It is worked out off
 * the store's thread, can be cancelled as an import can, and is not done again when the edition is taken.
 * @param edition.importId by which it can be cancelled
 * @returns null if it was cancelled
 * @throws AppError not-found if one of the two is not in the library any more; carry-stopped
 */
export async function previewEdition(
  ctx: AppContext,
  edition: { newId: string; oldId: string; importId?: string | undefined },
): Promise<EditionPreview | null> {
  const foreseen = await foreseeEdition(ctx, edition)
  if (foreseen === null) return null
  const { oldId, newId } = edition
  return previewOf(ctx, oldId, foreseen, shownText(ctx.store.db, newId))
}

/**
 * What would become of the marks and cards of a text if its file were read in another way. Changes nothing; can be cancelled
 * as an import can.
 * @returns null if it was cancelled
 * @throws AppError not-found if there is no such text, or if its file was not kept; as ParsePort.parse does; carry-stopped
 */
export async function previewReread(ctx: AppContext, how: HowToRead): Promise<EditionPreview | null> {
  const foreseen = await foreseeReread(ctx, how)
  return foreseen && previewOf(ctx, how.id, foreseen, foreseen.text)
}

function previewOf(
  { store: { db } }: AppContext,
  documentId: string,
  foreseen: Foreknown,
  fresh: { slice(start: number, end: number): string },
): EditionPreview {
  const places = new Map(foreseen.marks.map(({ id, anchoring }) => [id, anchoring]))
  const placed = anchoringsIn(db, documentId)
  const marks: EditionPreview['marks'] = { stay: 0, move: 0, back: 0, lost: 0, toCheck: [], orphaned: [] }
  for (const mark of annotationQueries(db).ofDocument(documentId)) {
    const after = places.get(mark.id) ?? { kind: 'orphaned' }
    const fate = fateOf(placed(mark), after)
    if (fate === 'toCheck' || fate === 'orphaned') {
      const words = after.kind === 'orphaned' ? null : cut(fresh.slice(after.start, after.end))
      marks[fate].push({ id: mark.id, quote: cut(mark.anchor.exact), hasNote: mark.note !== '', words })
    } else marks[fate]++
  }
  return { marks, cards: countCards(foreseen.cards) }
}

/** What becomes of a mark that stood so and would stand so. */
function fateOf(before: Anchoring, after: Anchoring): keyof EditionPreview['marks'] {
  if (after.kind === 'orphaned') return before.kind === 'orphaned' ? 'lost' : 'orphaned'
  if (after.kind === 'to-check') return 'toCheck'
  if (before.kind !== 'placed') return 'back'
  return before.start === after.start && before.end === after.end ? 'stay' : 'move'
}

function countCards(places: readonly FollowedPlace[]): EditionPreview['cards'] {
  const count = (kind: Anchoring['kind']) => places.filter(({ anchoring }) => anchoring.kind === kind).length
  return { placed: count('placed'), toCheck: count('to-check'), orphaned: count('orphaned') }
}

/** Cut at a sign, not within one. */
function cut(words: string): ForeseenMark['quote'] {
  if (words.length <= QUOTE_UNITS) return words
  return `${words
    .slice(0, QUOTE_UNITS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()} …`
}
