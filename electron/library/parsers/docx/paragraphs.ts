import type { ElementContent } from 'hast'
import { textOf } from '../../../../shared/text/blocks'
import { isContentsTitle } from '../contents-title'
import { childAt, isXmlElement, type XmlElement } from '../xml/xml'
import type { Paragraph, ReadContext } from './context'
import { fieldHref } from './fields'
import { linkMark, markedContent, type Inline, type Mark } from './marks'
import { mathContent } from './math'
import { chosenContent } from './pictures'
import { readRun, type Pieces } from './runs'
import { isSet, outlineRole, type Style } from './styles'

/** A paragraph that was read, and what hangs on it. */
export interface ReadParagraph {
  paragraph: Paragraph
  /** boxes of text, to be read after it */
  boxes: XmlElement[]
  /** what it holds, if the next one goes on with it: its end was deleted, or it is a large first letter */
  runsOn: Inline[] | null
}

/** Elements around runs that say nothing of how these read. */
const wrappers = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdtContent', 'w:sdt'])

/**
 * Reads a paragraph (w:p): of tracked changes what was put in, and not what was taken out.
 * @param before what the paragraph before it left over
 */
export function readParagraph(ctx: ReadContext, source: XmlElement, before: readonly Inline[]): ReadParagraph {
  const properties = childAt(source, 'w:pPr')
  const styleId = childAt(properties, 'w:pStyle')?.attributes['w:val']
  const style = ctx.styles.paragraph(styleId)
  const pieces: Pieces = { inline: [...before], boxes: [] }
  const bookmarks: string[] = []
  readRuns(ctx, source, style, null, pieces, bookmarks)
  ctx.fields.endParagraph()

  const all = [properties, ...style.paragraphProperties]
  const role = style.role.kind === 'text' ? (outlineRole([properties]) ?? style.role) : style.role
  const isHeading = role.kind === 'heading' || role.kind === 'title'
  const inline = isHeading ? pieces.inline.map(withoutStrong) : pieces.inline
  const content: ElementContent[] = markedContent(inline)
  const words = content.map(textOf).join('').replace(/\s+/g, ' ').trim()
  if (role.kind === 'title' && !isContentsTitle(words)) ctx.nameTitle(words)
  const id = bookmarks[0] === undefined ? null : idOf(bookmarks[0])
  for (const name of bookmarks) if (id !== null) ctx.bookmarks.set(name, id)
  // What a deleted end parted are words of their own still.
  const space: Inline[] = isInitial(properties) ? [] : [{ node: { type: 'text', value: ' ' }, marks: [] }]
  const goesOn = childAt(properties, 'w:rPr', 'w:del') !== undefined || space.length === 0
  return {
    paragraph: {
      role,
      content,
      list: isHeading ? null : listOf(ctx, all, styleId),
      continuesItem: /^list ?(?:continue|paragraph)/i.test(style.name),
      rightToLeft: isSet(all, 'w:bidi'),
      id,
    },
    boxes: pieces.boxes,
    runsOn: goesOn ? [...pieces.inline, ...space] : null,
  }
}

/** A large letter at the beginning of a chapter is a paragraph in a frame of its own. */
const isInitial = (properties: XmlElement | undefined): boolean =>
  ['drop', 'margin'].includes(childAt(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')

const idOf = (bookmark: string): string => `to-${bookmark}`

const withoutStrong = ({ node, marks }: Inline): Inline => ({
  node,
  marks: marks.filter(({ tagName }) => tagName !== 'strong'),
})

function readRuns(
  ctx: ReadContext,
  parent: XmlElement,
  style: Style,
  link: Mark | null,
  pieces: Pieces,
  bookmarks: string[],
): void {
  const inside = (inner: XmlElement, around = link) => readRuns(ctx, inner, style, around, pieces, bookmarks)
  for (const child of parent.children) {
    if (!isXmlElement(child)) continue
    if (child.name === 'w:r') readRun(ctx, child, style, link, pieces)
    else if (wrappers.has(child.name)) inside(child)
    else if (child.name === 'w:hyperlink') inside(child, hyperlinkMark(ctx, child))
    else if (child.name === 'w:bookmarkStart') bookmarks.push(child.attributes['w:name'] ?? '')
    else if (child.name === 'mc:AlternateContent') inside(chosenContent(child))
    else if (child.name === 'w:fldSimple') {
      const href = fieldHref(child.attributes['w:instr'] ?? '')
      inside(child, href === null ? link : linkMark(href))
    } else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      const marks = link === null ? [] : [link]
      pieces.inline.push(...mathContent(child).map((node) => ({ node, marks })))
    }
  }
}

function hyperlinkMark(ctx: ReadContext, link: XmlElement): Mark | null {
  const relationship = ctx.relationships.get(link.attributes['r:id'] ?? '')
  const anchor = link.attributes['w:anchor']
  if (relationship !== undefined) return linkMark(relationship.target + (anchor ? `#${anchor}` : ''))
  return anchor ? linkMark(`#${anchor}`) : null
}

/** The list that a paragraph is an item of, by its own properties or its style's; 0 takes it out of one. */
function listOf(
  { numbering }: ReadContext,
  properties: readonly (XmlElement | undefined)[],
  styleId: string | undefined,
): Paragraph['list'] {
  const all = properties.flatMap((one) => childAt(one, 'w:numPr') ?? [])
  const valueOf = (name: string) => all.flatMap((one) => childAt(one, name)?.attributes['w:val'] ?? [])[0]
  const numId = valueOf('w:numId')
  if (numId === undefined || numId === '0') return null
  const ownLevel = valueOf('w:ilvl')
  const level = ownLevel === undefined ? numbering.levelOfStyle(numId, styleId ?? '') : Number(ownLevel)
  return { numId, level: level || 0 }
}
