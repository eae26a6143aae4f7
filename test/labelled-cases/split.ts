import { createHash } from 'node:crypto'
import laterAuthors from '../fixtures/cases/later-authors.json' with { type: 'json' }

/** What a case is used for: to learn from, to choose by, to test with, or an author who is left out of all three. */
export type Part = 'train' | 'dev' | 'test' | 'held-out'

/** Of this author no case was learned from, nor anything chosen by. */
export const heldOutAuthor = 'plainvoices'
/** They wrote after the part for testing had been drawn: all of theirs is to learn from. */
const later: ReadonlySet<string> = new Set(laterAuthors)
const SHARES = 16

/**
 * Gives the part to which a case belongs: by the hash of its family, whoever wrote it, so that no variant of a story is
 * learned from while another is tested with. (Families of later authors are named apart from those of the other parts.)
 */
export function partOf({ author, family }: { author: string; family: string }): Part {
  if (author === heldOutAuthor) return 'held-out'
  if (later.has(author)) return 'train'
  const hash = createHash('sha256').update(family).digest().readUInt32BE()
  const share = hash % SHARES
  if (share === 0) return 'test'
  return share <= 2 ? 'dev' : 'train'
}
