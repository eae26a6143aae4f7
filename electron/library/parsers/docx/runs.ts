import type { ElementContent } from 'hast'
import { element } from '../tree-edits'
import { childAt, descendantsNamed, isXmlElement, xmlText, type XmlElement } from '../xml/xml'
import type { ReadContext } from './context'
import { linkMark, marksOf, type Inline, type Mark } from './marks'
import { chosenContent, readDrawing } from './pictures'
import { isSet, type Style } from './styles'
import { symbolFor, wordsInFont } from './symbols'

/** What comes of the runs of a paragraph. */
export interface Pieces {
  inline: Inline[]
  /** boxes of text that are anchored in it */
  boxes: XmlElement[]
}

/** Reads a run (w:r): words that look alike. */
export function readRun(
  ctx: ReadContext,
  run: XmlElement,
  paragraphStyle: Style,
  link: Mark | null,
  pieces: Pieces,
): void {
  const properties = childAt(run, 'w:rPr')
  const style = ctx.styles.character(childAt(properties, 'w:rStyle')?.attributes['w:val'])
  const hidden = isSet([properties, ...style.runProperties, ...paragraphStyle.runProperties], 'w:vanish')
  const font = childAt(properties, 'w:rFonts')?.attributes['w:ascii'] ?? ''
  const marks = marksOf(properties, style)
  const add = (node: ElementContent, own: readonly Mark[] = marks) => {
    if (hidden || ctx.fields.instructing) return
    const href = ctx.fields.href
    const around = link ?? (href === null ? null : linkMark(href))
    pieces.inline.push({ node, marks: around === null ? own : [around, ...own] })
  }
  const addText = (value: string) => {
    if (value !== '') add({ type: 'text', value })
  }
  const isMarked = run.children.some((child) => isXmlElement(child) && 'w:customMarkFollows' in child.attributes)
  const visit = (child: XmlElement): void => {
    switch (child.name) {
      case 'w:t':
        // The author's own sign for a note, in place of its number.
        return isMarked ? undefined : addText(wordsInFont(xmlText(child), font))
      case 'w:tab':
      case 'w:ptab':
        return addText('\t')
      case 'w:noBreakHyphen':
        return addText('\u2011')
      case 'w:cr':
        return add(element('br', []))
      case 'w:br':
        // The others begin a page or a column.
        return ['textWrapping', ''].includes(child.attributes['w:type'] ?? '') ? add(element('br', [])) : undefined
      case 'w:sym':
        return addText(
          symbolFor(child.attributes['w:font'] ?? '', Number.parseInt(child.attributes['w:char'] ?? '', 16) || 0),
        )
      case 'w:fldChar':
        return fieldSign(child)
      case 'w:instrText':
        return ctx.fields.instruct(xmlText(child))
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return noteSign(child.name === 'w:footnoteReference' ? 'footnote' : 'endnote', child.attributes['w:id'] ?? '')
      case 'w:commentReference':
        return ctx.leaveOut()
      case 'w:ruby':
        // The reading above the signs is an aid to those who do not know them.
        return childAt(child, 'w:rubyBase')
          ?.children.filter(isXmlElement)
          .forEach((inner) => readRun(ctx, inner, paragraphStyle, link, pieces))
      case 'mc:AlternateContent':
        return chosenContent(child).children.filter(isXmlElement).forEach(visit)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        if (hidden || ctx.fields.instructing) return
        const { images, boxes } = readDrawing(ctx, child)
        for (const image of images) add(image, [])
        pieces.boxes.push(...boxes)
      }
    }
  }
  const fieldSign = (sign: XmlElement) => {
    const kind = sign.attributes['w:fldCharType']
    if (kind === 'begin') ctx.fields.begin()
    else if (kind === 'separate') ctx.fields.separate()
    else if (kind === 'end') addText(ctx.fields.end())
    const box = descendantsNamed(sign, 'w:checkBox')[0]
    if (box !== undefined) ctx.fields.check(isSet([box], childAt(box, 'w:checked') ? 'w:checked' : 'w:default'))
  }
  const noteSign = (kind: 'footnote' | 'endnote', id: string) => {
    if (hidden) return
    const number = ctx.notes.refer(kind, id)
    if (number === null) return
    const href = `#fn-${number}`
    pieces.inline.push({
      node: element('a', [{ type: 'text', value: String(number) }], { href, dataFootnoteRef: '' }),
      marks: [],
    })
  }
  run.children.filter(isXmlElement).forEach(visit)
}
