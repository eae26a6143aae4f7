import type { Section } from '../model/document'
import { sectionAt } from './sections'

/** Studying a legal text, with marks made on the way, takes about twice as long as reading a novel. */
const wordsPerMinute = 110

/** Minutes to study so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** Minutes as one says them: in whole hours from two hours on (hours 0 before), since a book takes many. */
export function saidTime(minutes: number): { hours: number; minutes: number } {
  return { hours: minutes < 120 ? 0 : Math.round(minutes / 60), minutes }
}

/** The section in which an offset stands; the first one before any heading; null without sections. */
export function sectionOrFirst(sections: readonly Section[], offset: number): Section | null {
  return sectionAt(sections, offset) ?? sections[0] ?? null
}

/** The number to show for a section: its own, or that of the numbered section in which it stands. */
export function numberOf(sections: readonly Section[], section: Section): string | null {
  const upTo = sections.slice(0, sections.indexOf(section) + 1)
  for (const candidate of upTo.toReversed()) {
    if (candidate.number !== null) return candidate.number
    if (candidate.level <= 2) return null
  }
  return null
}
