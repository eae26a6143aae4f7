import type { Element, ElementContent } from 'hast'
import { countWords } from '../../../shared/text/words'
import { isShort } from './plain-text-front'
import { isRule, type Paragraph } from './plain-text-lines'
import { listAt } from './plain-text-lists'
import { element } from './tree-edits'

/** Makes blocks of paragraphs: headings, lists, quotations, lines, and paragraphs of what is none of these. */
export function structureOf(paragraphs: Paragraph[]): Element[] {
  const blocks: Element[] = []
  const plainLevel = paragraphs.some((one) => isShort(one) && numbering(one.text) !== null) ? 6 : 2
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const list = listAt(paragraphs, at)
    if (list !== null) {
      blocks.push(list.list)
      at += list.length - 1
    } else if (isRule(paragraph)) blocks.push(element('hr', []))
    else if (isHeading(paragraphs, at)) blocks.push(element(`h${levelOf(paragraph, plainLevel)}`, words(paragraph)))
    else if (isQuotation(paragraph, paragraphs[at - 1])) addQuotation(blocks, paragraph, paragraphs[at - 1])
    else blocks.push(element('p', words(paragraph)))
  }
  return blocks
}

const words = ({ text }: Paragraph): ElementContent[] => [{ type: 'text', value: text }]

/**
 * A heading is underlined, or numbered, or in capitals, or a short line with a longer paragraph under it (or one more
 * heading, which has). At the end of the text, or in a run of short lines, nothing is told by shortness.
 */
function isHeading(paragraphs: Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (paragraph === undefined || paragraph.quoted) return false
  if (paragraph.underline !== null) return true
  if (!looksLikeHeading(paragraph)) return false
  const next = paragraphs[at + 1]
  const afterNext = paragraphs[at + 2]
  const before = paragraphs[at - 1]
  if (next === undefined) return false
  if (leadsText(paragraph, next)) return true
  const distinct = numbering(paragraph.text) !== null
  const firstOfTwo =
    (before === undefined || !looksLikeHeading(before)) && looksLikeHeading(next) && afterNext !== undefined
  return (distinct || firstOfTwo) && looksLikeHeading(next) && afterNext !== undefined && leadsText(next, afterNext)
}

function looksLikeHeading(paragraph: Paragraph): boolean {
  const { text } = paragraph
  return isShort(paragraph) && countWords(text) <= 16 && text.length <= 120 && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}§]/u.test(text)
}

function leadsText(heading: Paragraph, next: Paragraph): boolean {
  return !isShort(next) && !isRule(next) && next.text.length > heading.text.length
}

/** Depth that a heading's own number or capitals say: 1 for "2 Scope", "CHAPTER ONE" or "Article 5", 2 for "2.1"; null if nothing does. */
function numbering(text: string): number | null {
  const [, number] = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){0,4})[.)]?\s+\p{L}/u.exec(text) ?? []
  if (number !== undefined) return number.split('.').length
  if (
    /^(?:chapter|part|section|article|annex|chapitre|partie|section|titre|capítulo|parte|artículo|глава|часть|статья|الفصل|المادة)\s+[\p{L}\p{N}]+/iu.test(
      text,
    )
  )
    return 1
  if (/^第[\p{N}\p{Script=Han}]{1,4}[章条节部]/u.test(text)) return 1
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 3 && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : null
}

function levelOf(paragraph: Paragraph, plainLevel: number): number {
  if (paragraph.underline === '=') return 2
  const depth = numbering(paragraph.text)
  if (depth !== null) return Math.min(depth + 1, 6)
  return paragraph.underline === '-' ? 3 : plainLevel
}

/** Whether a paragraph is one quotation: marked as one, set in, or in quotation marks from its first to its last sign. */
function isQuotation(paragraph: Paragraph, before: Paragraph | undefined): boolean {
  if (paragraph.quoted || paragraph.indent >= 4) return true
  const { text } = paragraph
  const whole = /^(?:"[^"]+"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」)[.,;]?$/u.test(text)
  // Something said in a few words is talk, unless it was announced.
  return whole && (text.length >= 80 || before?.text.endsWith(':') === true)
}

/** Neighbours that are set in, or marked, alike belong to one quotation. */
function addQuotation(blocks: Element[], paragraph: Paragraph, before: Paragraph | undefined): void {
  const last = blocks.at(-1)
  const part = element('p', words(paragraph))
  const setIn = (one: Paragraph) => one.quoted || one.indent >= 4
  const alike = before !== undefined && setIn(before) && setIn(paragraph) && before.quoted === paragraph.quoted
  if (alike && last?.tagName === 'blockquote') last.children.push(part)
  else blocks.push(element('blockquote', [part]))
}
