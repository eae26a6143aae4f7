import type { ElementContent } from 'hast'
import { childAt, childrenNamed, isXmlElement, type XmlElement } from '../xml/xml'
import { arrangeBlocks } from './blocks'
import type { Block, ReadContext } from './context'
import type { Inline } from './marks'
import { readParagraph } from './paragraphs'
import { chosenContent } from './pictures'
import { readTable } from './tables'

const wrappers = new Set(['w:sdtContent', 'w:sdt', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/**
 * Reads what stands in a body, a note, a cell or a box of text.
 * @param onBlock is called after each paragraph and table of the outermost level
 */
export function readBlocks(ctx: ReadContext, parent: XmlElement, onBlock: () => void = () => {}): ElementContent[] {
  const blocks: Block[] = []
  let left: Inline[] = []
  let bookmarks: XmlElement[] = []
  const visit = (child: XmlElement): void => {
    if (child.name === 'w:p') {
      // A bookmark between two paragraphs is one of the second.
      const source = bookmarks.length === 0 ? child : { ...child, children: [...child.children, ...bookmarks] }
      bookmarks = []
      const { paragraph, boxes, runsOn } = readParagraph(ctx, source, left)
      left = runsOn ?? []
      if (runsOn === null) blocks.push(paragraph)
      for (const box of boxes) blocks.push(...boxBlocks(box))
      // What was read is let go: the tree of a long text takes most of the memory that there is.
      child.children = []
      onBlock()
    } else if (child.name === 'w:tbl') {
      blocks.push(readTable(ctx, child, (cell) => readBlocks(ctx, cell)))
      onBlock()
    } else if (child.name === 'w:bookmarkStart') bookmarks.push(child)
    else if (child.name === 'w:altChunk') ctx.leaveOut()
    else if (child.name === 'mc:AlternateContent') chosenContent(child).children.filter(isXmlElement).forEach(visit)
    else if (wrappers.has(child.name)) child.children.filter(isXmlElement).forEach(visit)
    else if (child.name === 'm:oMathPara') visit({ name: 'w:p', attributes: {}, children: [child] })
  }
  const boxBlocks = (box: XmlElement): Block[] => {
    const inner = readBlocks(ctx, box)
    return inner.filter((node) => node.type === 'element')
  }
  parent.children.filter(isXmlElement).forEach(visit)
  return arrangeBlocks(blocks, ctx.numbering)
}

/** How many paragraphs and tables a body has at its outermost level, for telling how far the reading is. */
export const blockCount = (body: XmlElement): number =>
  childrenNamed(body, 'w:p').length + childrenNamed(body, 'w:tbl').length + childrenNamed(body, 'w:sdt').length

export const bodyOf = (document: XmlElement): XmlElement | undefined => childAt(document, 'w:body')
