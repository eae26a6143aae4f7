import type { Database } from 'better-sqlite3'
import { ftsExpression, type SearchQuery, type SearchTerm } from '../../shared/text/search-query'
import { passageQueries, type FoundPassage } from './passage.queries'

/** Passages are counted up to here; of more, those of the texts that came last are shown. */
export const COUNTED = 1000
/** Words that stand in more passages than this say little about any, and bm25 over them takes too long to type by. */
const RANKED = 5000
/** Where all words are so common, so many passages are looked through at a time, and no more once there are enough hits. */
const STEP = 40_000
/** Passages of each word that are looked through for texts that have all of the words, but in no one passage. */
const SPREAD = 20_000
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
  const found = inOne.found.length === 0 ? spreadOver(db, query) : inOne.found
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
