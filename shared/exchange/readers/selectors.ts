import type { IncomingMark } from '../incoming'
import { isObject, listOf, textOf, typesOf, type JsonObject } from './json'

/** What the selectors of a target say that a text can be searched for. */
export interface Selected extends Pick<IncomingMark, 'quote' | 'position'> {
  /** kinds that no text here has */
  ignored: string[]
}

/**
 * Reads selectors as W3C has them: a list stands for the same words in several ways; what refines another selects within it.
 * @param textPosition whether places count in this text; those of Hypothesis count in a page as its browser had it
 */
export function selectedBy(selectors: unknown, textPosition = true): Selected {
  const selected: Selected = { quote: null, position: null, ignored: [] }
  for (const selector of listOf(selectors)) merge(selected, one(selector))
  if (!textPosition) selected.position = null
  return selected
}

function merge(into: Selected, from: Selected): void {
  into.quote ??= from.quote
  into.position ??= from.position
  for (const type of from.ignored) into.ignored.push(type)
}

/** Of what stands around a quote, more tells nothing more: units on each side. */
const mostContext = 1000

const quoteOf = (exact: string, prefix: string, suffix: string) => ({
  exact,
  prefix: prefix.slice(-mostContext),
  suffix: suffix.slice(0, mostContext),
})

const none = (...ignored: string[]): Selected => ({ quote: null, position: null, ignored })

function one(selector: unknown): Selected {
  if (!isObject(selector)) return none(typeof selector === 'string' ? 'address' : 'unknown')
  const [type = 'unknown'] = typesOf(selector)
  if (selector.items !== undefined && type === 'Choice') return selectedBy(selector.items)
  const own = ownOf(selector, type)
  if (selector.refinedBy === undefined) return own
  return refined(own, selectedBy(selector.refinedBy), type)
}

function ownOf(selector: JsonObject, type: string): Selected {
  if (type === 'TextQuoteSelector') {
    const exact = textOf(selector.exact)
    if (exact === null || exact.trim() === '') return none(type)
    return { ...none(), quote: quoteOf(exact, textOf(selector.prefix) ?? '', textOf(selector.suffix) ?? '') }
  }
  if (type === 'TextPositionSelector') {
    const position = placeFrom(selector.start, selector.end)
    return position === null ? none(type) : { ...none(), position }
  }
  if (type === 'RangeSelector') {
    // From the start of the one to the start of the other.
    const [from, to] = [selectedBy(selector.startSelector).position, selectedBy(selector.endSelector).position]
    const position = from && to && placeFrom(from.start, to.start)
    return position ? { ...none(), position } : none(type)
  }
  return none(type)
}

function placeFrom(start: unknown, end: unknown): Selected['position'] {
  if (typeof start !== 'number' || typeof end !== 'number') return null
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end ? { start, end } : null
}

/** What is selected within what was selected. Source: Web Annotation Data Model, 4.2.9. */
function refined(outer: Selected, inner: Selected, type: string): Selected {
  const ignored = [...outer.ignored, ...inner.ignored]
  const { quote } = outer
  if (inner.quote === null && inner.position === null) return { ...outer, ignored }
  if (quote === null && outer.position === null) return { ...inner, ignored: [...new Set([...ignored, type])] }
  if (quote === null) {
    const start = outer.position?.start ?? 0
    const within = inner.position && { start: start + inner.position.start, end: start + inner.position.end }
    return { quote: inner.quote, position: within, ignored }
  }
  const signs = Array.from(quote.exact)
  const at = inner.position
  const words = inner.quote?.exact ?? (at === null ? '' : signs.slice(at.start, at.end).join(''))
  const found = at === null ? quote.exact.indexOf(words) : signs.slice(0, at.start).join('').length
  if (words === '' || found === -1) return { ...outer, ignored: [...ignored, 'refinedBy'] }
  const [before, after] = [quote.exact.slice(0, found), quote.exact.slice(found + words.length)]
  return {
    quote: quoteOf(words, quote.prefix + before, after + quote.suffix),
    position: null,
    ignored,
  }
}
