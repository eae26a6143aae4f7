import type { DocumentContent } from '../../../shared/model/document'
import { buildPart, buildTitleBlock } from './build-part'
import { partsOf, stretchesOf, type Part } from './parts'
import { idPrefix } from './settle-node'

/** What stands in the text's box without being part of the text. */
export interface TextFurniture {
  /** stands for an h1 where the text has none; else unused */
  title: string
  byline: string
  /** that something was left out or guessed when it was imported; null if nothing was */
  warnings: string | null
  /** name of the button after a heading */
  markSection(title: string): string
  /** name of the link to a footnote, whose number is no text */
  footnote(number: string): string
  /** over the notes at the end */
  notes: string
  /** name of the button that leads from a note back to its mark */
  backToMark: string
  /** name of a table without a caption */
  table: string
  /** name of a picture that can be shown large */
  picture(alt: string): string
  remotePicture(host: string, alt: string): string
  missingPicture(alt: string): string
  /** address of what the data file keeps for a text */
  asset(hash: string): string
}

export function textElementId(id: string): string {
  return idPrefix + id
}

/** Parts of the text in one box, which are made when they are first asked for. */
export interface Stretch {
  element: HTMLElement
  parts: readonly Part[]
  /** the elements of its parts, in its own */
  build(): readonly HTMLElement[]
}

/** From this length on the browser leaves out parts that are out of view; below it, exact heights are worth more. */
const longText = 60_000

/**
 * The text as elements, built from its sanitised tree, each stretch once, and never touched again: marks are highlights
 * over it. Its text nodes, in order, are the segments of the canonical text.
 */
export function buildText(content: DocumentContent, furniture: TextFurniture, dom: Document): Stretch[] {
  const numbers = new Map(content.sections.map((section) => [section.id, section.number]))
  const skips = content.canonicalText.length > longText
  const hasTitle = content.sections[0]?.level === 1 && content.sections[0].start === 0
  return stretchesOf(partsOf(content.tree)).map((parts, index): Stretch => {
    const element = dom.createElement('div')
    element.className = 'stretch'
    if (skips) skipWhileHidden(element, parts)
    let built: readonly HTMLElement[] | null = null
    const build = () => {
      const elements = parts.map((part) => buildPart(part, content, numbers, furniture, dom))
      if (skips) for (const [at, part] of parts.entries()) skipWhileHidden(elements[at], [part])
      element.append(...elements)
      if (index === 0) {
        const block = buildTitleBlock(furniture, dom, !hasTitle)
        if (hasTitle) elements[0]?.after(block)
        else element.prepend(block)
      }
      return elements
    }
    if (!skips) built = build()
    return { element, parts, build: () => (built ??= build()) }
  })
}

/** The guessed height serves until a part was shown once; then the browser remembers its own. */
function skipWhileHidden(element: HTMLElement | undefined, parts: readonly Part[]): void {
  const lines = parts.reduce((sum, { length }) => sum + Math.ceil(length / 62), 0)
  element?.classList.add('skipped')
  element?.style.setProperty('--guess', `${lines * 32}px`)
}
