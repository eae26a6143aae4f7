import type { ElementContent, Properties } from 'hast'
import { element } from '../tree-edits'
import { childAt, type XmlElement } from '../xml/xml'
import { isSet, type Style } from './styles'

/** An element around words, such as `strong`. Neighbours whose marks have the same key share one. */
export interface Mark {
  key: string
  tagName: string
  properties: Properties
}

/** A piece of a paragraph, with its marks from the outermost to the innermost. */
export interface Inline {
  node: ElementContent
  marks: readonly Mark[]
}

const markOf = (tagName: string): Mark => ({ key: tagName, tagName, properties: {} })
const marks = { strong: markOf('strong'), em: markOf('em'), s: markOf('s'), u: markOf('u'), code: markOf('code') }
const high: Record<string, Mark> = { superscript: markOf('sup'), subscript: markOf('sub') }

export const linkMark = (href: string): Mark => ({ key: `a ${href}`, tagName: 'a', properties: { href } })

/** The marks of a run, by its own properties and the style of its characters. What its paragraph's style says is how all of it looks. */
export function marksOf(properties: XmlElement | undefined, style: Style): Mark[] {
  const all = [properties, ...style.runProperties]
  const rightToLeft = isSet(all, 'w:rtl')
  const found: Mark[] = []
  if (isSet(all, rightToLeft ? 'w:bCs' : 'w:b')) found.push(marks.strong)
  if (isSet(all, rightToLeft ? 'w:iCs' : 'w:i')) found.push(marks.em)
  if (isSet([properties], 'w:u')) found.push(marks.u)
  if (isSet(all, 'w:strike') || isSet(all, 'w:dstrike')) found.push(marks.s)
  const align = all.flatMap((one) => childAt(one, 'w:vertAlign') ?? [])[0]?.attributes['w:val']
  const vertical = high[align ?? '']
  if (vertical !== undefined) found.push(vertical)
  if (style.isCode) found.push(marks.code)
  return found
}

/** Puts the marks around the pieces. */
export function markedContent(pieces: readonly Inline[], depth = 0): ElementContent[] {
  const content: ElementContent[] = []
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]
    const mark = piece?.marks[depth]
    let end = at + 1
    if (mark === undefined) {
      if (piece !== undefined) content.push(piece.node)
    } else {
      while (pieces[end]?.marks[depth]?.key === mark.key) end += 1
      content.push(element(mark.tagName, markedContent(pieces.slice(at, end), depth + 1), { ...mark.properties }))
    }
    at = end
  }
  return content
}
