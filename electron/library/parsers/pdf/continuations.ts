import { isText, type Block, type TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'

/** So many blocks, such as a table at the head of a page, may stand between the halves of a paragraph. */
const reach = 4

/**
 * Joins the halves of paragraphs and items that a column's or page's end broke: the first does not end as a sentence does,
 * and the second goes on in lower case, or from a full line, in the same size.
 */
export function joinContinued(blocks: Block[], style: DocumentStyle): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const open = isText(block) ? openBefore(joined, block, style) : null
    if (open === null || !isText(block)) joined.push(block)
    else {
      open.lines = [...open.lines, ...block.lines]
      open.text = `${open.text} ${block.text}`
      open.room = block.room
    }
  }
  return joined
}

const flows = ({ kind }: TextBlock): boolean => kind === 'paragraph' || kind === 'item' || kind === 'quote'

function openBefore(joined: readonly Block[], block: TextBlock, style: DocumentStyle): TextBlock | null {
  if (block.kind === 'pre') return codeBefore(joined, block)
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return null
  const column = block.lines[0]?.column
  for (let back = 1; back <= reach; back++) {
    const other = joined.at(-back)
    if (other === undefined) return null
    if (!isText(other)) continue
    if (other.kind === 'heading') return null
    const last = other.lines.at(-1)
    // Within a column the lines were parted for a reason.
    if (last === undefined || (last.column === column && back === 1)) return null
    if (last.column === column || !flows(other)) continue
    if (continues(other, block, style)) return other
    // A caption or the like may stand between; a sentence that ended may not.
    if (/[.!?。！？]["”»)]*$/u.test(other.text) && !isCaption(other.text)) return null
  }
  return null
}

function continues(open: TextBlock, block: TextBlock, style: DocumentStyle): boolean {
  const [last, first] = [open.lines.at(-1), block.lines[0]]
  if (last === undefined || first === undefined) return false
  if (Math.abs(last.size / first.size - 1) > 0.06 || isCaption(open.text) || isCaption(block.text)) return false
  if (/[-\u2010\u00AD]$/.test(open.text) && /^\p{Ll}/u.test(block.text)) return true
  const endsOpen = !/[.!?:。！？：]["'”’»)\]]*$/u.test(open.text)
  if (/^[\p{Ll}]/u.test(block.text)) return endsOpen
  if (!endsOpen || open.room > style.size * 3 || open.lines.length < 2) return false
  return block.firstIndent <= block.indent + 2
}

const isCaption = (text: string): boolean => /^(?:fig|table|tab\.|abb|tabl|рис|図|表|图)\S*\s*\d/iu.test(text)

/** A listing that goes on over the page. */
function codeBefore(joined: readonly Block[], block: TextBlock): TextBlock | null {
  const other = joined.at(-1)
  if (other === undefined || !isText(other) || other.kind !== 'pre') return null
  return other.lines.at(-1)?.column !== block.lines[0]?.column && other.room >= 0 && block.firstIndent > 0
    ? other
    : null
}
