import { createHash } from 'node:crypto'
import authorsByPart from '../fixtures/cases/authors-by-part.json' with { type: 'json' }

/**
 * What a case is used for: to learn from, to choose by, to weigh the layers by, to test with, or an author who is left out of
 * all of these.
 */
export const parts = ['train', 'dev', 'weighing', 'test', 'held-out'] as const
export type Part = (typeof parts)[number]

/**
 * Authors all of whose cases are for one part: of the one held out nothing was learned or chosen; of those who are for weighing no
 * layer has learned, so that what layers say of them is as right, and as sure, as of authors whom nobody has seen; those to
 * learn from wrote after the part for testing had been drawn. The training of the embedding reads the same file.
 */
const authors = new Map<string, Part>(
  (['held-out', 'weighing', 'train'] as const).flatMap((part) => authorsByPart[part].map((author) => [author, part])),
)
const SHARES = 16

/**
 * Gives the part to which a case belongs: by the hash of its family, whoever wrote it, so that no variant of a story is
 * learned from while another is tested with. (Families of later authors are named apart from those of the other parts.)
 */
export function partOf({ author, family }: { author: string; family: string }): Part {
  const whole = authors.get(author)
  if (whole) return whole
  const hash = createHash('sha256').update(family).digest().readUInt32BE()
  const share = hash % SHARES
  if (share === 0) return 'test'
  return share <= 2 ? 'dev' : 'train'
}
