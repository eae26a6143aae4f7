import type { Database } from 'better-sqlite3'
import type { Section } from '../../shared/model/document'
import type { HitGroup, TextHit, TitleHit } from '../../shared/model/search'
import { holdsAll, holdsAny, matchRanges, snippetOf } from '../../shared/text/search-match'
import { exactly, ftsExpression, type SearchQuery, type SearchTerm } from '../../shared/text/search-query'
import { sectionAt } from '../../shared/text/sections'
import { perConnection } from '../store/per-connection'
import { findPassages } from './find-passages'
import { passageQueries, type FoundPassage } from './passage.queries'

/** How much better a passage is for standing in a text or under a heading that has the words as well. */
const TITLE_BOOST = 2
const HEADING_BOOST = 1.5
/** As much for having the words as they were typed, and not in other forms: rarer forms would come first by bm25. */
const EXACT_BOOST = 3
/** Where there is too much, texts whose titles have the words are looked into as well: so many of them, so far into each. */
const TITLED_TEXTS = 3
const TITLED_PASSAGES = 20
const SNIPPET_LENGTH = 180

/**
 * Passages of texts that hold all the words, ranked by bm25 and by what stands in titles and headings; where there are
 * too many, those under such titles and headings and those of the texts that came last. If no passage has all the words,
 * texts that have them in different places.
 * @param titled texts whose titles are like what was typed, the best first
 */
export function textHits(db: Database, query: SearchQuery, titled: TitleHit[], limit: number): HitGroup<TextHit> {
  const textOf = passageQueries(db).texts()
  const { found, telling, total, counted } = findPassages(db, query, limit)
  const all = counted ? found : [...inTitled(db, query, titled, textOf), ...found]
  const best = inOrder(db, query, once(all), ranksOf(db, telling), limit)
  return {
    hits: best.map((passage) => textHit(db, query, passage, textOf(passage))),
    total,
    counted,
  }
}

const once = (passages: FoundPassage[]): FoundPassage[] => [...new Map(passages.map((it) => [it.id, it])).values()]

/** Passages of texts that are named so; looked for in their words, as the index would walk all other texts as well. */
function inTitled(db: Database, query: SearchQuery, titled: TitleHit[], textOf: (it: FoundPassage) => string) {
  const named = titled.filter(({ title }) => holdsAll(title.text, query)).slice(0, TITLED_TEXTS)
  return named.flatMap(({ documentId }) =>
    passageQueries(db)
      .first(documentId, TITLED_PASSAGES)
      .filter((passage) => {
        const text = textOf(passage)
        return holdsAll(text, query) && !holdsAny(text, query.none)
      }),
  )
}

/** Puts the best first. What stands in a heading is only looked up for passages that may be shown. */
function inOrder(
  db: Database,
  query: SearchQuery,
  found: FoundPassage[],
  ranks: Map<number, number>,
  limit: number,
): FoundPassage[] {
  const holds = new Map<string, boolean>()
  const titleHolds = ({ documentId, title }: FoundPassage): boolean => {
    const known = holds.get(documentId) ?? holdsAll(title, query)
    holds.set(documentId, known)
    return known
  }
  // Without ranks the order found is the order shown, but for what is boosted.
  const weighed = asRead(found).map((passage) => ({
    passage,
    weight: -(ranks.get(passage.id) ?? -1) * (titleHolds(passage) ? TITLE_BOOST : 1),
  }))
  const likely = weighed.toSorted((a, b) => b.weight - a.weight).slice(0, limit * 2)
  return likely
    .map(({ passage, weight }) => {
      const section = sectionOf(db, passage)
      return { passage, weight: section && holdsAll(section.title, query) ? weight * HEADING_BOOST : weight }
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ passage }) => passage)
}

/** The passages of each text in the order in which one reads them; the texts stay as they were. */
function asRead(found: FoundPassage[]): FoundPassage[] {
  const places = new Map<string, number>()
  for (const { documentId } of found) if (!places.has(documentId)) places.set(documentId, places.size)
  const placeOf = ({ documentId }: FoundPassage) => places.get(documentId) ?? 0
  return found.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start)
}

/** By id, what bm25 says of each passage, with more for the words as they were typed; empty where no word is telling. */
function ranksOf(db: Database, telling: SearchTerm[]): Map<number, number> {
  if (telling.length === 0) return new Map()
  const queries = passageQueries(db)
  const query = { all: telling, none: [] }
  const ranks = queries.ranks(ftsExpression(query))
  if (telling.every(({ forms }) => forms.length === 0)) return ranks
  const exact = queries.ids(ftsExpression(exactly(query)))
  return new Map([...ranks].map(([id, rank]) => [id, exact.has(id) ? rank * EXACT_BOOST : rank]))
}

function textHit(db: Database, query: SearchQuery, passage: FoundPassage, words: string): TextHit {
  const section = sectionOf(db, passage)
  const { text, start, ranges } = belowHeading(words, passage, section, query)
  const snippet = snippetOf(text, ranges, SNIPPET_LENGTH)
  const shown = ranges.find((range) => range.start === snippet.at)
  return {
    documentId: passage.documentId,
    title: passage.title,
    section: section && { title: section.title, number: section.number },
    snippet: { text: snippet.text, ranges: snippet.ranges },
    words: shown ? text.slice(shown.start, shown.end) : '',
    at: start + snippet.at,
  }
}

/** The words of a passage without the heading over them, which is shown beside them; with it where only it was found. */
function belowHeading(text: string, { start }: FoundPassage, section: Section | null, query: SearchQuery) {
  const skipped = section?.start === start ? section.title.length + 1 : 0
  const below = { text: text.slice(skipped), start: start + skipped }
  const ranges = matchRanges(below.text, query)
  if (ranges.length > 0 || skipped === 0) return { ...below, ranges }
  return { text, start, ranges: matchRanges(text, query) }
}

/** Sections of texts that were found lately; those of a long text take a millisecond to read. */
const lately = perConnection(() => new Map<string, Section[]>())
const KEPT = 500

function sectionOf(db: Database, { documentId, revision, start }: FoundPassage): Section | null {
  const kept = lately(db)
  const key = `${revision} ${documentId}`
  const sections = kept.get(key) ?? passageQueries(db).sectionsOf(documentId, revision)
  kept.delete(key)
  kept.set(key, sections)
  const oldest = kept.keys().next()
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value)
  const section = sectionAt(sections, start)
  // The first heading is the title, which is shown anyway.
  return section && section.level > 1 ? section : null
}
