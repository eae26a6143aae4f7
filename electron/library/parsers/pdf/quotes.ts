import { isText, type Block } from './blocks-model'
import type { DocumentStyle } from './document-style'

/** A quotation is set in by at least this, in shares of the size, and no further than the second. */
const leastIndent = 1.2
const mostIndent = 8

/** Marks as quotations paragraphs of two lines or more that stand further in than the text, on both sides. */
export function markQuotes(blocks: readonly Block[], style: DocumentStyle): void {
  const rights = new Map<number, number>()
  for (const { lines } of blocks.filter(isText))
    for (const { column, x1 } of lines) rights.set(column, Math.max(rights.get(column) ?? 0, x1))
  blocks.forEach((block, at) => {
    if (!isText(block) || block.kind !== 'paragraph' || block.lines.length < 2) return
    const indent = Math.min(block.firstIndent, block.indent) / style.size
    if (indent < leastIndent || indent > mostIndent || block.text.length < 80) return
    const right = rights.get(block.lines[0]?.column ?? -1) ?? 0
    const setIn = block.lines.slice(0, -1).every(({ x1 }) => right - x1 > style.size * 0.8)
    const before = blocks[at - 1]
    const afterItem = before !== undefined && isText(before) && before.kind === 'item'
    if (setIn && !afterItem) block.kind = 'quote'
  })
}
