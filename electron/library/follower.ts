import type { Database } from 'better-sqlite3'
import type { Anchoring, TextAnchor } from '../../shared/model/annotation'

/** An anchor on words of a document. */
export interface FollowingAnchor {
  /** of what it belongs to: a mark, a note */
  id: string
  /** of the document for which it holds; null if that is not known */
  revision: number | null
  anchor: TextAnchor
}

/** Where it stands in another revision. */
export interface FollowedPlace extends FollowingAnchor {
  anchoring: Anchoring
}

/** Tells anchors apart, also those that one thing had one after the other. */
export const anchorKey = ({ id, revision, anchor: { start, end } }: FollowingAnchor): string =>
  [id, revision, start, end].join(' ')

type Key = { id: string; revision: number }

/**
 * A feature that lays anchors on texts and keeps where they stand in each revision. It tells the library of its anchors, and
 * the library tells it, before another revision is shown, where they stand in that. So that the library need not know the
 * features that build on it, start.ts brings them together.
 */
export interface RevisionFollower {
  kind: 'marks' | 'cards'
  /** All its anchors in a document. */
  anchors(db: Database, documentId: string): FollowingAnchor[]
  /** Those whose place in a revision is not stored. */
  lacking(db: Database, key: Key): FollowingAnchor[]
  /** Ids of documents that show a later revision than the first, in which places are not stored. */
  lackingTexts(db: Database): string[]
  /** Stores places in a revision; passes over what was removed, or laid anew, since its anchor was read. */
  put(db: Database, revision: number, places: readonly FollowedPlace[]): void
  /** Forgets all places in a revision. */
  forget(db: Database, key: Key): void
}
