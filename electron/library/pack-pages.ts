import type { Section } from '../../shared/model/document'
import type { Passage } from '../../shared/pack/schema'
import { titleKey } from '../../shared/text/title-key'
import type { LoadedPack, PackShelf, TextRange } from './loaded-pack'

type Known = Pick<LoadedPack, 'pack' | 'document'>

/** Headings of a page, by the ids of the pack's own sections. */
type PageHeadings = Record<string, string>

/** Id of the pack that knows a text with these sections: all headings of one of its pages are there. Null if none does. */
export function knowingPack(packs: PackShelf, sections: readonly Section[]): string | null {
  return packs.list().find((pack) => pageIn(pack, sections) !== null)?.id ?? null
}

/**
 * Gives the function that finds passages of a pack in an imported text: the quote where it stands, first in the section
 * that the page has for the pack's own; else that section's heading. Of a text that the pack does not know, what it does
 * not have begins at its start.
 */
export function passagesIn(
  pack: Known,
  { canonicalText, sections }: { canonicalText: string; sections: readonly Section[] },
): (passage: Passage) => TextRange {
  return ({ section: id, quote }) => {
    const section = sectionInPage(pack, sections, id)
    const quoted = quote === undefined ? null : findQuote(canonicalText, quote, section?.start ?? 0)
    if (quoted !== null) return quoted
    const heading = section ?? sections[0]
    return heading === undefined
      ? { start: 0, end: 0 }
      : { start: heading.start, end: heading.start + heading.title.length }
  }
}

/** Where the words stand, from an offset on or else anywhere; null if they don't. */
function findQuote(text: string, quote: string, from: number): TextRange | null {
  const start = [text.indexOf(quote, from), text.indexOf(quote)].find((at) => at >= 0)
  return start === undefined ? null : { start, end: start + quote.length }
}

/**
 * The section of an imported text that stands for one of the pack's: that which is named for it, or for the whole that it
 * is a part of. Null if there is none.
 */
export function sectionInPage(pack: Known, sections: readonly Section[], id: string): Section | null {
  const { document } = pack
  const headings = pageIn(pack, sections) ?? {}
  const at = document.sections.findIndex((section) => section.id === id)
  let level = Infinity
  for (const own of document.sections.slice(0, at + 1).toReversed()) {
    if (own.level >= level) continue
    level = own.level
    const named = headings[own.id]
    const found = named === undefined ? undefined : sectionCalled(sections, named)
    if (found !== undefined) return found
  }
  return null
}

function pageIn({ pack }: Pick<LoadedPack, 'pack'>, sections: readonly Section[]): PageHeadings | null {
  const pages = pack.manifest.pages.map((page) => page.headings)
  return (
    pages.find((page) => Object.values(page).every((title) => sectionCalled(sections, title) !== undefined)) ?? null
  )
}

function sectionCalled(sections: readonly Section[], title: string): Section | undefined {
  const key = titleKey(title)
  return sections.find((section) => titleKey(section.title) === key)
}
