import type { Database } from 'better-sqlite3'
import type { Section } from '../../shared/model/document'
import type { HitGroup, TextHit } from '../../shared/model/search'
import { holdsAll, holdsAny, matchRanges, snippetOf } from '../../shared/text/search-match'
import { ftsExpression, type SearchQuery, type SearchTerm } from '../../shared/text/search-query'
import { sectionAt } from '../../shared/text/sections'
import { perConnection } from '../store/per-connection'
import { passageQueries, type FoundPassage } from './passage.queries'

/** Passages are counted up to here; of more, those of the texts that came last are shown. */
export const COUNTED = 1000
/** Words that stand in more passages than this say little about any, and bm25 over them takes too long to type by. */
const RANKED = 5000
/** How much better a passage is for standing in a text or under a heading that has the words as well. */
const TITLE_BOOST = 2
const HEADING_BOOST = 1.5
/** Where there is too much, texts whose titles have the words are looked into as well: so many of them, so far into each. */
const TITLED_TEXTS = 3
const TITLED_PASSAGES = 20
/** Passages of each word that are looked through for texts that have all of the words, but in no one passage. */
const SPREAD = 20_000
const SPREAD_TEXTS = 20
const SNIPPET_LENGTH = 180

/**
 * Passages of texts that hold all the words, ranked by bm25 and by what stands in titles and headings; where there are
 * too many, those under such titles and headings and those of the texts that came last. If no passage has all the words,
 * texts that have them in different places.
 * @param titled ids of texts whose titles are like what was typed, the best first
 */
export function textHits(db: Database, query: SearchQuery, titled: string[], limit: number): HitGroup<TextHit> {
  const found = passageQueries(db).newest(ftsExpression(query), COUNTED + 1)
  const counted = found.length <= COUNTED
  const inOneOrSpread = found.length === 0 ? spreadOver(db, query) : found
  const all = counted ? inOneOrSpread : [...inTitled(db, query, titled), ...found]
  const best = inOrder(db, query, once(all), limit)
  return {
    hits: best.map((passage) => textHit(db, query, passage)),
    total: Math.min(inOneOrSpread.length, COUNTED),
    counted,
  }
}

const once = (passages: FoundPassage[]): FoundPassage[] => [...new Map(passages.map((it) => [it.id, it])).values()]

/** Passages of texts that are named so; looked for in their words, as the index would walk all other texts as well. */
function inTitled(db: Database, query: SearchQuery, titled: string[]): FoundPassage[] {
  const queries = passageQueries(db)
  return titled.slice(0, TITLED_TEXTS).flatMap((id) =>
    queries.first(id, TITLED_PASSAGES).filter((passage) => {
      const text = queries.textOf(passage)
      return holdsAll(passage.title, query) && holdsAll(text, query) && !holdsAny(text, query.none)
    }),
  )
}

/** Puts the best first. What stands in a heading is only looked up for passages that may be shown. */
function inOrder(db: Database, query: SearchQuery, found: FoundPassage[], limit: number): FoundPassage[] {
  const ranks = ranksOf(db, query)
  const holds = new Map<string, boolean>()
  const titleHolds = ({ documentId, title }: FoundPassage): boolean => {
    const known = holds.get(documentId) ?? holdsAll(title, query)
    holds.set(documentId, known)
    return known
  }
  // Without ranks the order found is the order shown, but for what is boosted.
  const weighed = found.map((passage) => ({
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

/** bm25 by passage, over those of the words that are not too common; empty if all are. */
function ranksOf(db: Database, { all }: SearchQuery): Map<number, number> {
  const queries = passageQueries(db)
  const isRare = (term: SearchTerm) => queries.count(ftsExpression({ all: [term], none: [] }), RANKED + 1) <= RANKED
  // A phrase is as rare as the rarest of its words, at least; to count it would take a walk through all of them.
  const telling = all.filter(({ words, prefix }) =>
    words.some((word, at) => isRare({ words: [word], prefix: prefix && at === words.length - 1 })),
  )
  return telling.length === 0 ? new Map() : queries.ranks(ftsExpression({ all: telling, none: [] }))
}

function textHit(db: Database, query: SearchQuery, passage: FoundPassage): TextHit {
  const section = sectionOf(db, passage)
  const { text, start } = belowHeading(passageQueries(db).textOf(passage), passage, section, query)
  const ranges = matchRanges(text, query)
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
  const below = text.slice(skipped)
  return matchRanges(below, query).length > 0 ? { text: below, start: start + skipped } : { text, start }
}

/** Passages of texts that have each of the words somewhere: of each text the first that has the rarest. */
function spreadOver(db: Database, { all, none }: SearchQuery): FoundPassage[] {
  if (all.length < 2) return []
  const queries = passageQueries(db)
  const ofEach = all.map((term) => {
    const match = ftsExpression({ all: [term], none })
    return new Map(queries.newest(match, SPREAD).map((passage) => [passage.documentId, passage]))
  })
  const [rarest, ...others] = ofEach.toSorted((a, b) => a.size - b.size)
  const inAll = [...(rarest?.values() ?? [])].filter(({ documentId }) => others.every((of) => of.has(documentId)))
  return inAll.slice(0, SPREAD_TEXTS)
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
