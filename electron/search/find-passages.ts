import type { Database } from 'better-sqlite3'
import { holdsAny } from '../../shared/text/search-match'
import { ftsExpression, type SearchQuery, type SearchTerm } from '../../shared/text/search-query'
import { passageQueries, type FoundPassage } from './passage.queries'

/** Passages are counted up to here; of more, those of the texts that came last are shown. */
export const COUNTED = 1000
/** Words that stand in more passages than this say little about any, and bm25 over them takes too long to type by. */
const RANKED = 5000
/** Where all words are so common, so many passages are looked through at a time, and no more once there are enough hits. */
const STEP = 40_000
/** Of the texts that have the rarer words in different passages so many are looked into for the others, and so many shown. */
const SPREAD_OVER = 60
const SPREAD_TEXTS = 20

/** Passages in which something was looked for, those of the texts that came last first. */
interface Found {
  found: FoundPassage[]
  total: number
  /** false: there are more than `total` */
  counted: boolean
  /** the words that are rare enough to say something about a passage */
  telling: SearchTerm[]
}

/**
 * Passages that hold all the words; if no passage does, texts that have them in different places.
 * @param enough so many hits are shown: where each word is very common, no more is looked for
 */
export function findPassages(db: Database, query: SearchQuery, enough: number): Found {
  const telling = tellingTerms(db, query)
  const match = ftsExpression(query)
  const inOne = telling.length === 0 ? newestInSteps(db, match, enough) : newest(db, match)
  const found = inOne.found.length === 0 ? spreadOver(db, query, telling) : inOne.found
  return { found, total: Math.min(found.length, COUNTED), counted: inOne.counted, telling }
}

/** Those of the words that are not too common to say something about a passage. */
function tellingTerms(db: Database, { all }: SearchQuery): SearchTerm[] {
  const queries = passageQueries(db)
  const isRare = (term: SearchTerm) => queries.count(ftsExpression({ all: [term], none: [] }), RANKED + 1) <= RANKED
  // A phrase is as rare as the rarest of its words, at least; to count it would take a walk through all of them.
  return all.filter(({ words, prefix, forms }) =>
    words.some((word, at) => isRare({ words: [word], prefix: prefix && at === words.length - 1, forms })),
  )
}

type Newest = Pick<Found, 'found' | 'counted'>

function newest(db: Database, match: string): Newest {
  const found = passageQueries(db).newest(match, COUNTED + 1)
  return { found, counted: found.length <= COUNTED }
}

/** As the passages are looked through from the newest back, ends as soon as there are enough. */
function newestInSteps(db: Database, match: string, enough: number): Newest {
  const queries = passageQueries(db)
  const found: FoundPassage[] = []
  for (let until = queries.last(); until > 0; until -= STEP) {
    if (found.length >= enough) return { found, counted: false }
    found.push(...queries.newest(match, COUNTED + 1, { after: until - STEP, until }))
  }
  return { found, counted: found.length <= COUNTED }
}

/**
 * Passages of texts that have each of the words somewhere: of each text the first that has the rarest. Only the rarer words are
 * looked for in the index; the common ones, which would be walked through in thousands, in the texts that have those.
 */
function spreadOver(db: Database, { all, none }: SearchQuery, telling: SearchTerm[]): FoundPassage[] {
  if (all.length < 2) return []
  const sought = telling.length > 0 ? telling : all.slice(0, 1)
  const ofEach: Map<string, FoundPassage>[] = []
  for (const term of sought) {
    const found = passageQueries(db).newest(ftsExpression({ all: [term], none }), RANKED)
    if (found.length === 0) return []
    ofEach.push(new Map(found.map((passage) => [passage.documentId, passage])))
  }
  const [rarest, ...others] = ofEach.toSorted((a, b) => a.size - b.size)
  const inAll = [...(rarest?.values() ?? [])].filter(({ documentId }) => others.every((of) => of.has(documentId)))
  const common = all.filter((term) => !sought.includes(term))
  return inAll
    .slice(0, SPREAD_OVER)
    .filter((passage) => hasAll(db, passage, common))
    .slice(0, SPREAD_TEXTS)
}

/** Whether the text of a passage has all the terms, each in whatever part of it. */
function hasAll(db: Database, passage: FoundPassage, terms: SearchTerm[]): boolean {
  let missing = terms
  for (const part of passageQueries(db).parts(passage)) {
    if (missing.length === 0) break
    missing = missing.filter((term) => !holdsAny(part, [term]))
  }
  return missing.length === 0
}
