import type { Database } from 'better-sqlite3'
import { codePointsOf } from '../../../shared/exchange/code-points'
import type { ExportedMark } from '../../../shared/exchange/exported'
import { sectionPaths } from '../../../shared/exchange/section-path'
import type { Anchoring } from '../../../shared/model/annotation'
import type { AppContext } from '../../context'
import { completeText, shownSections, shownText } from '../../library/public'
import { turn } from '../../store/turn'
import { anchoringOf } from '../anchorings'
import { annotationQueries, type StoredAnnotation } from '../annotation.queries'
import { exchangeQueries } from './exchange.queries'

/** So many are read in some five milliseconds. */
const MARKS_AT_ONCE = 200

/**
 * The marks of a text in the order of the words on which they lie now, those that lost theirs last. They are read a few at a
 * time, so that the store is held by none of it for long.
 * @param only ids of those that are wanted; null: all
 * @throws AppError not-found
 */
export async function exportedMarks(
  ctx: AppContext,
  documentId: string,
  only: ReadonlySet<string> | null,
): Promise<ExportedMark[]> {
  const { db } = ctx.store
  // What can't be worked out now is worked out mark by mark.
  await completeText(ctx, documentId).catch((error: unknown) => console.error('actus:', error))
  const points = codePointsOf(shownText(db, documentId).whole())
  const pathAt = sectionPaths(shownSections(db, documentId))
  const numbers = exchangeQueries(db).numbers(documentId)
  const found: { mark: ExportedMark; anchoring: Anchoring }[] = []
  for (let from = 0; from < numbers.length; from += MARKS_AT_ONCE) {
    for (const stored of annotationQueries(db).numbered(numbers.slice(from, from + MARKS_AT_ONCE))) {
      if (only !== null && !only.has(stored.id)) continue
      const anchoring = placeIn(db, stored)
      const isLost = anchoring.kind === 'orphaned'
      const place = isLost ? null : { start: points.ofUnits(anchoring.start), end: points.ofUnits(anchoring.end) }
      found.push({ anchoring, mark: exported(stored, anchoring.kind, place, isLost ? [] : pathAt(anchoring.start)) })
    }
    await turn()
  }
  return found.toSorted((a, b) => inText(a.anchoring, b.anchoring)).map(({ mark }) => mark)
}

/** One whose text can't be read costs only its place. */
function placeIn(db: Database, stored: StoredAnnotation): Anchoring {
  try {
    return anchoringOf(db, stored)
  } catch {
    return { kind: 'orphaned' }
  }
}

function exported(
  { anchor: { exact, prefix, suffix }, ...stored }: StoredAnnotation,
  state: Anchoring['kind'],
  place: ExportedMark['place'],
  sections: ExportedMark['sections'],
): ExportedMark {
  const { id, color, style, tags, note, createdAtMs, updatedAtMs } = stored
  return {
    id,
    quote: { exact, prefix, suffix },
    place,
    state,
    sections,
    color,
    style,
    tags,
    note,
    createdAtMs,
    updatedAtMs,
  }
}

function inText(a: Anchoring, b: Anchoring): number {
  if (a.kind === 'orphaned' || b.kind === 'orphaned')
    return Number(a.kind === 'orphaned') - Number(b.kind === 'orphaned')
  return a.start - b.start || a.end - b.end
}
