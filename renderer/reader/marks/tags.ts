import { markTag } from '../../../shared/model/annotation'
import type { MessageId } from '../../../shared/words/catalogue'

/** As the model has them: tags of a mark, and letters of a tag. */
const mostTags = 50
const longestTag = 100

/** A tag as it was typed, with or without its number sign; or why it is none. */
export function readTag(typed: string, tags: readonly string[]): { tag: string } | { wrong: MessageId } {
  const text = typed.trim().replace(/^#/, '')
  const read = markTag.safeParse(text)
  if (text.length > longestTag) return { wrong: 'reader.tagLong' }
  if (!read.success) return { wrong: 'reader.tagWrong' }
  if (tags.length >= mostTags && !tags.includes(read.data)) return { wrong: 'reader.tagsFull' }
  return { tag: read.data }
}

/** How many tags are offered at once. */
const mostOffered = 8

interface OfferedTag {
  /** what the list knows it by */
  id: string
  tag: string
  count: number
}

/** The learner's tags that begin with what was typed, then those that hold it; without those that the mark has. */
export function suggestedTags(
  known: readonly { tag: string; count: number }[],
  tags: readonly string[],
  typed: string,
): OfferedTag[] {
  const sought = typed.trim().replace(/^#/, '').toLocaleLowerCase()
  const begins = ({ tag }: { tag: string }) => tag.toLocaleLowerCase().startsWith(sought)
  const open = known.filter(({ tag }) => !tags.includes(tag) && tag.toLocaleLowerCase().includes(sought))
  return [...open.filter(begins), ...open.filter((one) => !begins(one))]
    .slice(0, mostOffered)
    .map(({ tag, count }) => ({ id: tag, tag, count }))
}
