import { createHash } from 'node:crypto'
import laterAuthors from '../fixtures/cases/later-authors.json' with { type: 'json' }

/**
 * What a case is used for: to learn from, to choose by, to weigh the layers by, to test with, or an author who is left out of
 * all of these.
 */
export const parts = ['train', 'dev', 'weighing', 'test', 'held-out'] as const
export type Part = (typeof parts)[number]

/** Of this author no case was learned from, nor anything chosen by. */
export const heldOutAuthor = 'plainvoices'
/** Of these no layer has learned: what the layers say of them is as right, and as sure, as of authors whom nobody has seen. */
const weighing: ReadonlySet<string> = new Set([
  'benchbook',
  'letterfile',
  'openends',
  'plaindesk',
  'quietpairs',
  'screensides',
])
/** They wrote after the part for testing had been drawn: all of theirs is to learn from. */
const later: ReadonlySet<string> = new Set(laterAuthors)
const SHARES = 16

/**
 * Gives the part to which a case belongs: by the hash of its family, whoever wrote it, so that no variant of a story is
 * learned from while another is tested with. (Families of later authors are named apart from those of the other parts.)
 */
export function partOf({ author, family }: { author: string; family: string }): Part {
  if (author === heldOutAuthor) return 'held-out'
  if (weighing.has(author)) return 'weighing'
  if (later.has(author)) return 'train'
  const hash = createHash('sha256').update(family).digest().readUInt32BE()
  const share = hash % SHARES
  if (share === 0) return 'test'
  return share <= 2 ? 'dev' : 'train'
}
