import type { Database } from 'better-sqlite3'
import { placeAnchor } from '../../shared/anchoring/place'
import type { Anchoring } from '../../shared/model/annotation'
import type { Transaction } from '../store/store'
import { anchorKey, type FollowingAnchor } from './follower'
import { positionQueries } from './position.queries'
import { revisionText, type RevisionText } from './shown-text'

/** Long enough to be found again, about a line. */
const LINE_UNITS = 80

/** The lines at which the learner stopped in a revision, and how far they ever came; none at its very beginning. */
export function linesOfPosition(db: Database, key: { id: string; revision: number }): FollowingAnchor[] {
  const position = positionQueries(db).find(key.id)
  if (position === null) return []
  const text = revisionText(db, key)
  return [position.offset, position.furthest].flatMap((offset) => lineAt(text, offset) ?? [])
}

/**
 * Moves the reading position along with its words, from one revision of a document to another.
 * @param known where lines stand in that, by anchorKey, as far as it was worked out before
 */
export function movePosition(
  tx: Transaction,
  before: { id: string; revision: number },
  after: { id: string; revision: number },
  known: ReadonlyMap<string, Anchoring>,
): void {
  const positions = positionQueries(tx.db)
  const position = positions.find(after.id)
  if (position === null) return
  const [from, to] = [revisionText(tx.db, before), revisionText(tx.db, after)]
  /** Where the words at an offset stand now; in proportion if they are gone. */
  const moved = (offset: number): number => {
    const line = lineAt(from, offset)
    if (line === null) return 0
    const place = known.get(anchorKey(line)) ?? placeAnchor(to.whole(), line.anchor)
    return place.kind === 'orphaned' ? Math.round((line.anchor.start / from.length) * to.length) : place.start
  }
  const offset = moved(position.offset)
  positions.put({ ...position, offset, furthest: Math.max(offset, moved(position.furthest)) })
}

function lineAt(text: RevisionText, offset: number): FollowingAnchor | null {
  const start = Math.min(offset, text.length - 1)
  if (start <= 0) return null
  return {
    id: 'position',
    revision: text.revision,
    anchor: text.describe(start, Math.min(text.length, start + LINE_UNITS)),
  }
}
