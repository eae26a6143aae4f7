import { assert } from '../../shared/assert'
import type { Passage } from '../../shared/pack/schema'
import type { ReadableText, TextRange } from './loaded-pack'

/**
 * Gives the function that finds passages of a text: the quote where it stands first in its section, or the heading.
 * The passages of a pack that was checked are there; one that isn't is a bug.
 */
export function passageResolver({ canonicalText, sections }: ReadableText): (passage: Passage) => TextRange {
  return ({ section: id, quote }) => {
    const section = sections.find((one) => one.id === id)
    assert(section, `no section “${id}” in the text`)
    if (quote === undefined) return { start: section.start, end: section.start + section.title.length }
    const start = canonicalText.indexOf(quote, section.start)
    assert(start >= 0 && start + quote.length <= section.end, `the quote of a passage is not in section “${id}”`)
    return { start, end: start + quote.length }
  }
}
