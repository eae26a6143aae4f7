import type { ElementContent } from 'hast'
import { element } from '../tree-edits'
import { childAt, descendantsNamed, isXmlElement, type XmlElement } from '../xml/xml'
import type { ReadContext } from './context'

/** What stands in a drawing. */
export interface Drawing {
  /** with the address of the picture inside the zip, or outside */
  images: ElementContent[]
  /** w:txbxContent: text that stands in a frame of its own */
  boxes: XmlElement[]
}

/** Elements that show something for which there are no words here. */
const wordless = new Set(['c:chart', 'cx:chart', 'dgm:relIds', 'o:OLEObject', 'w:control'])

/** The pictures and boxes of text of a w:drawing (DrawingML), or a w:pict or w:object (VML), in their order. */
export function readDrawing(ctx: ReadContext, drawing: XmlElement): Drawing {
  const found: Drawing = { images: [], boxes: [] }
  const properties = descendantsNamed(drawing, 'wp:docPr')[0]?.attributes
  const words = properties?.descr || properties?.title || ''
  const add = (id: string | undefined, alt: string) => {
    const src = sourceOf(ctx, id)
    if (src !== null) found.images.push(element('img', [], { src, alt }))
  }
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isXmlElement(child)) continue
      const { name, attributes } = child
      if (name === 'w:txbxContent') found.boxes.push(child)
      else if (name === 'mc:AlternateContent') visit(chosenContent(child))
      else if (name === 'a:blip') add(attributes['r:embed'] || attributes['r:link'], words)
      else if (name === 'v:imagedata') add(attributes['r:id'], parent.attributes.alt || attributes['o:title'] || words)
      else {
        if (wordless.has(name)) ctx.leaveOut()
        visit(child)
      }
    }
  }
  visit(drawing)
  return found
}

function sourceOf({ relationships }: ReadContext, id: string | undefined): string | null {
  const relationship = relationships.get(id ?? '')
  if (relationship === undefined) return null
  return relationship.external ? relationship.target : encodeURI(relationship.target)
}

/** What of the two forms in which a thing is written is read: the newer one, unless only the older one has words or a picture. */
export function chosenContent(alternate: XmlElement): XmlElement {
  const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => childAt(alternate, name))
  const empty: XmlElement = { name: '', attributes: {}, children: [] }
  return [choice, fallback].find((one) => one !== undefined && showsSomething(one)) ?? choice ?? fallback ?? empty
}

const shown = new Set(['w:t', 'm:t', 'a:blip', 'v:imagedata', 'w:txbxContent'])

const showsSomething = (parent: XmlElement): boolean =>
  parent.children.some((child) => isXmlElement(child) && (shown.has(child.name) || showsSomething(child)))
