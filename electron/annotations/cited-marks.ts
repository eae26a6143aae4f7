import type { Database } from 'better-sqlite3'
import type { CitedMark } from '../../shared/model/summary'
import { sectionAt } from '../../shared/text/sections'
import type { AppContext } from '../context'
import { describeText, isInTrash, shownSections } from '../library/public'
import { anchoringOf } from './anchorings'
import { annotationQueries } from './annotation.queries'

/** So much of a quote is told where it is named. */
const QUOTE = 200

/** Where cited marks stand, in the order of the ids; null for one that was removed, or whose text is in the trash. */
export function findCited({ store: { db } }: AppContext, ids: readonly string[]): (CitedMark | null)[] {
  return ids.map((id) => find(db, id))
}

function find(db: Database, id: string): CitedMark | null {
  const stored = annotationQueries(db).find(id)
  if (!stored || isInTrash(db, stored.documentId)) return null
  const { documentId, color, anchor } = stored
  const anchoring = anchoringOf(db, stored)
  const { start, end } = anchoring.kind === 'orphaned' ? anchor : anchoring
  const section = anchoring.kind === 'orphaned' ? null : sectionAt(shownSections(db, documentId), start)
  return {
    id,
    documentId,
    title: describeText(db, documentId).title,
    color,
    quote: anchor.exact.slice(0, QUOTE),
    state: anchoring.kind,
    start,
    end,
    section: section && { title: section.title, number: section.number },
  }
}
