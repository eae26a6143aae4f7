import type { Database } from 'better-sqlite3'
import type { Section } from '../../shared/model/document'
import type { HitGroup, TextHit } from '../../shared/model/search'
import { holdsAll, matchRanges, snippetOf } from '../../shared/text/search-match'
import { ftsExpression, type SearchQuery } from '../../shared/text/search-query'
import { sectionAt } from '../../shared/text/sections'
import { perConnection } from '../store/per-connection'
import { passageQueries, type FoundPassage } from './passage.queries'

/** Up to here passages are counted, and all that match are ranked. bm25 over more than that takes too long to type by. */
export const COUNTED = 1000
/** How much better a passage is for standing in a text or under a heading that has the words as well. */
const TITLE_BOOST = 2
const HEADING_BOOST = 1.5
/** Texts whose titles have the words are looked into first, where there is too much to be ranked. */
const TITLED_TEXTS = 10
const OF_EACH = 3
/** Passages of each word that are looked through for texts that have all of the words, but in no one passage. */
const SPREAD = 20_000
const SNIPPET_LENGTH = 180

/**
 * Passages of texts that hold all the words, ranked by bm25 and by what stands in titles and headings; where there are
 * too many to be ranked, those under such titles and headings, then those of the texts that came last. If no passage has
 * all the words, texts that have them in different places.
 * @param titled ids of texts whose titles have the words, the best first
 */
export function textHits(db: Database, query: SearchQuery, titled: string[], limit: number): HitGroup<TextHit> {
  const queries = passageQueries(db)
  const match = ftsExpression(query)
  const count = queries.count(match, COUNTED + 1)
  const counted = count <= COUNTED
  const found =
    count === 0
      ? spreadOver(db, query)
      : counted
        ? queries.ranked(match)
        : [
            ...titled.slice(0, TITLED_TEXTS).flatMap((id) => queries.inDocument(match, id, OF_EACH)),
            ...queries.newest(match, limit * 2),
          ]
  const best = inOrder(db, query, once(found), limit)
  return {
    hits: best.map((passage) => textHit(db, query, passage)),
    total: count === 0 ? found.length : Math.min(count, COUNTED),
    counted,
  }
}

const once = (passages: FoundPassage[]): FoundPassage[] => [...new Map(passages.map((it) => [it.id, it])).values()]

/** Puts the best first. What stands in a heading is only looked up for passages that may be shown. */
function inOrder(db: Database, query: SearchQuery, found: FoundPassage[], limit: number): FoundPassage[] {
  const holds = new Map<string, boolean>()
  const titleHolds = ({ documentId, title }: FoundPassage): boolean => {
    const known = holds.get(documentId) ?? holdsAll(title, query)
    holds.set(documentId, known)
    return known
  }
  // Without ranks the order found is the order shown, but for what is boosted.
  const weighed = found.map((passage) => ({
    passage,
    weight: (passage.rank === 0 ? 1 : -passage.rank) * (titleHolds(passage) ? TITLE_BOOST : 1),
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

function textHit(db: Database, query: SearchQuery, passage: FoundPassage): TextHit {
  const text = passageQueries(db).textOf(passage)
  const ranges = matchRanges(text, query)
  const snippet = snippetOf(text, ranges, SNIPPET_LENGTH)
  const shown = ranges.find(({ start }) => start === snippet.at)
  const section = sectionOf(db, passage)
  return {
    documentId: passage.documentId,
    title: passage.title,
    section: section && { title: section.title, number: section.number },
    snippet: { text: snippet.text, ranges: snippet.ranges },
    words: shown ? text.slice(shown.start, shown.end) : '',
    at: passage.start + snippet.at,
  }
}

/** Passages of texts that have each of the words somewhere: of each text the first that has the first word. */
function spreadOver(db: Database, { all, none }: SearchQuery): FoundPassage[] {
  if (all.length < 2) return []
  const queries = passageQueries(db)
  const alone = all.map((term) => ftsExpression({ all: [term], none }))
  const texts = alone.map((match) => queries.documents(match, SPREAD))
  const [fewest = [], ...others] = texts.toSorted((a, b) => a.length - b.length).map((ids) => new Set(ids))
  const inAll = [...fewest].filter((id) => others.every((ids) => ids.has(id))).slice(0, COUNTED)
  const rarest = alone[texts.findIndex((ids) => ids.length === [...fewest].length)] ?? ''
  return inAll.slice(0, TITLED_TEXTS * 2).flatMap((id) => queries.inDocument(rarest, id, 1))
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
