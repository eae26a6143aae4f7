import type { Element } from 'hast'
import { firstWords } from './page-index'

/*
 * How programs mark footnotes: pandoc, DocBook, Sphinx, Asciidoctor, MediaWiki, GitHub, LibreOffice, Word, Texinfo and
 * whatever follows EPUB's vocabulary or ARIA's roles for digital publishing.
 */

const classesOf = ({ properties: { className } }: Element): string[] =>
  (Array.isArray(className) ? className : String(className ?? '').split(/\s+/)).map((name) =>
    String(name).toLowerCase(),
  )

const kindsOf = ({ properties }: Element): string[] =>
  [properties.role, properties['epub:type'], properties.epubType].flatMap((value) =>
    (Array.isArray(value) ? value : String(value ?? '').split(/\s+/)).map((kind) => String(kind).toLowerCase()),
  )

const referenceClasses =
  /^(?:footnote|footnote-?ref(?:erence)?|fn-?ref|noteref|sd(?:foot|end)noteanc|endnote-?ref(?:erence)?)$/
const referenceKinds = /^(?:doc-)?noteref$/
const noteClasses = /^(?:foot-?note|end-?note|fn|note-?text|sd(?:foot|end)note)$/
const noteKinds = /^(?:doc-)?(?:footnote|endnote|rearnote)$/
const noteIds = /^(?:sd(?:foot|end)note|ftn|edn)\d+$/

/** Whether a parser of ours, or one that it uses, made a link to a note. */
export const isMade = (link: Element): boolean => link.properties.dataFootnoteRef !== undefined

/** Whether a link says of itself that a note stands where it leads. */
export const isReference = (link: Element): boolean =>
  isMade(link) ||
  classesOf(link).some((name) => referenceClasses.test(name)) ||
  kindsOf(link).some((kind) => referenceKinds.test(kind))

/** Whether an element says of itself that it is one note. */
export const isNote = (node: Element): boolean =>
  /mso-element:\s*(?:foot|end)note(?!-)/i.test(String(node.properties.style ?? '')) ||
  noteIds.test(String(node.properties.id ?? '')) ||
  classesOf(node).some((name) => noteClasses.test(name)) ||
  kindsOf(node).some((kind) => noteKinds.test(kind))

/** Whether an element holds nothing but ways back to the text. */
export const isWayBack = (node: Element): boolean =>
  classesOf(node).some((name) => /backlink|backref|footnote-back/.test(name)) || kindsOf(node).includes('doc-backlink')

const brackets = /[[\](){}\s\u00A0.,:]/g

/** The sign by which a text refers to a note, without brackets; null if an element holds more than a sign. */
export function signOf(node: Element): string | null {
  const words = firstWords(node, 21)
  if (words.length > 20) return null
  const sign = words.replace(brackets, '')
  return /^(?:\p{Nd}{1,4}|[ivxlc]{1,6}|\p{L}{1,2}|[*†‡§¶#]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]+|note\d{1,4})$/iu.test(
    sign,
  )
    ? sign
    : null
}
