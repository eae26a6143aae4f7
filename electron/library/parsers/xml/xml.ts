import { Parser } from 'htmlparser2'
import { encodingLabelled } from '../../../../shared/encodings'
import { attributeName, elementName, emptyScope, scopeWithin } from './xml-names'

/** An element of an XML file, its names with the prefixes of xml-names.ts. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** Deeper than any file needs; a reader may walk what is left by recursion. */
const MAX_DEPTH = 256

/** The parser's time grows with the square of the depth. */
const REFUSED_DEPTH = 2000

/** A text of 500,000 words in which each word looks different has about half of this. */
const MOST_ELEMENTS = 4_000_000

/** Most elements have none: they share it. */
const noAttributes: Record<string, string> = Object.freeze({})

/** The XML is made to break whoever reads it. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'
}

/**
 * Reads XML, with a light hand: what is not well-formed is read as far as it goes. What nests deeper than any text does
 * is left out; entities that a file declares itself are not expanded.
 * @returns an element without a name that holds the root element
 * @throws XmlFault
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const outermost = emptyScope()
  const scopes = [outermost]
  let tooDeep = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentag(rawName, rawAttributes) {
        const parent = open.at(-1) ?? root
        if (open.length > MAX_DEPTH) {
          tooDeep += 1
          if (tooDeep > REFUSED_DEPTH) throw new XmlFault('its XML nests without end')
          return
        }
        const scope = scopeWithin(scopes.at(-1) ?? outermost, rawAttributes)
        elements += 1
        if (elements > MOST_ELEMENTS) throw new XmlFault(`its XML has more than ${MOST_ELEMENTS} elements`)
        const child: XmlElement = { name: elementName(rawName, scope), attributes: noAttributes, children: [] }
        for (const name in rawAttributes) {
          // By which Word knows who wrote what in which session: as long as the text.
          if (/:(?:rsid|paraId|textId)/.test(name)) continue
          if (child.attributes === noAttributes) child.attributes = {}
          child.attributes[attributeName(name, scope)] = rawAttributes[name] ?? ''
        }
        parent.children.push(child)
        open.push(child)
        scopes.push(scope)
      },
      ontext(text) {
        const children = open.at(-1)?.children ?? []
        const last = children.at(-1)
        if (tooDeep > 0) return
        if (typeof last === 'string') children[children.length - 1] = last + text
        else children.push(text)
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1
        else if (open.length > 1) {
          open.pop()
          scopes.pop()
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(decodeXml(bytes))
  return root
}

/** The words of an XML file by its byte order mark, else its declaration, else UTF-8; bytes that are no letters become U+FFFD. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (first === 0xef && second === 0xbb) return 'utf-8'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  if (declared === undefined || /^utf-?16/i.test(declared)) return 'utf-8'
  return encodingLabelled(declared) ?? 'utf-8'
}

/** The elements by a name among the children. */
export const childrenNamed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent?.children.filter((child): child is XmlElement => isXmlElement(child) && child.name === name) ?? []

/** The first element at a path of names. */
export function childAt(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent
  for (const name of path)
    at = at?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name)
  return at
}

/** All elements by a name, at any depth, in their order. */
export function descendantsNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (!isXmlElement(child)) return []
    return child.name === name ? [child, ...descendantsNamed(child, name)] : descendantsNamed(child, name)
  })
}

/** The words of an element, as they stand. */
export const xmlText = (node: XmlNode): string => (isXmlElement(node) ? node.children.map(xmlText).join('') : node)
