import { placeAnchor } from '../../shared/anchoring/place'
import type { Anchoring } from '../../shared/model/annotation'
import type { Section } from '../../shared/model/document'
import type { NoteSource } from './note.queries'

/** UTF-16 units of the canonical text. */
export interface Place {
  start: number
  end: number
}

/** A revision of a text that cards rest on, kept at hand. */
export interface KeptText {
  revision: number
  sections: Section[]
  /** The canonical text, read when it is first asked for. */
  words(): string
  /**
   * Where a note's passage stands in it.
   * @param stored its place, if that was worked out before
   */
  anchoringOf(source: NoteSource, stored: Anchoring | null): Anchoring
  /** Where words stand that are in it once; null if they are not, or more than once. */
  findOnly(words: string): Place | null
}

/** Keeps a text with what was found in it: of a long one it takes milliseconds to look for words that are not there. */
export function keptText(revision: number, sections: Section[], read: () => string): KeptText {
  let whole: string | null = null
  const words = () => (whole ??= read())
  const placed = memo((_: string, { anchor }: NoteSource): Anchoring => placeAnchor(words(), anchor))
  const found = memo((exact: string): Place | null => {
    const start = words().indexOf(exact)
    return start < 0 || words().includes(exact, start + 1) ? null : { start, end: start + exact.length }
  })
  return {
    revision,
    sections,
    words,
    anchoringOf(source, stored) {
      if (stored !== null) return stored
      const { start, end, exact, prefix } = source.anchor
      if (source.revision === revision) return { kind: 'placed', start, end }
      return placed([start, end, prefix, exact].join('\n'), source)
    },
    findOnly: found,
  }
}

function memo<T, More extends unknown[]>(work: (key: string, ...more: More) => T): (key: string, ...more: More) => T {
  const known = new Map<string, { value: T }>()
  return (key, ...more) => {
    const one = known.get(key) ?? { value: work(key, ...more) }
    known.set(key, one)
    return one.value
  }
}
