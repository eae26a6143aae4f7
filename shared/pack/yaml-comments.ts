import { isNode, isSeq, type YAMLSeq } from 'yaml'

/**
 * Gives the comment above a list to its first entry, as the one above any other entry is that entry’s; what an empty line parts
 * from it stays the list’s.
 */
export function commentsToEntries(list: unknown): void {
  if (!isSeq(list) || !list.commentBefore) return
  const [first] = list.items
  if (!isNode(first)) return
  const [head, own] = headAndOwn(list.commentBefore)
  first.commentBefore = [own, first.commentBefore].filter(Boolean).join('\n')
  list.commentBefore = head || undefined
}

/** Moves an entry of a list with the comment that stands directly above it. The empty line before an entry stays where it is. */
export function moveEntry(list: YAMLSeq, from: number, to: number): void {
  commentsToEntries(list)
  const [before] = list.items
  const head = takeHead(before)
  list.items.splice(Math.min(Math.max(to, 0), list.items.length - 1), 0, ...list.items.splice(from, 1))
  const [after] = list.items
  if (isNode(after) && isNode(before) && after !== before) {
    before.spaceBefore ||= after.spaceBefore
    after.spaceBefore = false
  }
  if (isNode(after) && head !== '') after.commentBefore = `${head}\n\n${after.commentBefore ?? ''}`.trimEnd()
}

/** Takes what an empty line parts from an entry out of its comment: it is of the list. */
function takeHead(entry: unknown): string {
  if (!isNode(entry) || !entry.commentBefore) return ''
  const [head, own] = headAndOwn(entry.commentBefore)
  entry.commentBefore = own || undefined
  return head
}

function headAndOwn(comment: string): [head: string, own: string] {
  const at = comment.lastIndexOf('\n\n')
  return at < 0 ? ['', comment] : [comment.slice(0, at), comment.slice(at + 2)]
}
