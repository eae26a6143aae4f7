import type { Database } from 'better-sqlite3'
import { wholeMatcher } from '../../../shared/search-syntax/pattern'
import type { Pattern } from '../../../shared/search-syntax/tree'
import { foldMarks } from '../../../shared/text/search-terms'
import { perConnection } from '../../store/per-connection'
import { deckQueries, type StoredDeck } from '../deck.queries'

/** How names are compared: neither case nor accents matter. */
const folded = (name: string): string => foldMarks(name).toLowerCase()

export const isNamed = (pattern: Pattern): ((name: string) => boolean) => wholeMatcher(pattern, folded)

/** A name, and the names of all in which what it names lies: `a::b::c`, `a::b` and `a`. */
const selfAndAbove = (path: string): string[] => {
  const levels = path.split('::')
  return levels.map((_, at) => levels.slice(0, at + 1).join('::'))
}

/** Tells whether the name is meant, or that of something in which it lies. */
export function isNamedOrUnder(pattern: Pattern): (path: string) => boolean {
  const isMeant = isNamed(pattern)
  return (path) => selfAndAbove(path).some(isMeant)
}

/** All decks with their names from the top, as `Law::Criminal law`; in the order of those names. */
export function deckPaths(db: Database): { id: string; path: string; presetId: string | null }[] {
  const decks = new Map(
    deckQueries(db)
      .list()
      .map((deck) => [deck.id, deck]),
  )
  const above = (deck: StoredDeck, seen: readonly string[]): StoredDeck[] => {
    const parent = deck.parentId === null ? undefined : decks.get(deck.parentId)
    // In a tree that is damaged, decks may lie in each other.
    return parent && !seen.includes(parent.id) ? [...above(parent, [...seen, parent.id]), deck] : [deck]
  }
  const all = [...decks.values()].map((deck) => {
    const way = above(deck, [deck.id])
    return {
      id: deck.id,
      path: way.map(({ name }) => name).join('::'),
      presetId: way.findLast(({ presetId }) => presetId !== null)?.presetId ?? null,
    }
  })
  const { compare } = new Intl.Collator('en', { numeric: true })
  return all.toSorted((a, b) => compare(a.path, b.path))
}

/** Tags, titles of texts on which cards rest, and presets, as they are looked through for those that a search names. */
export const nameQueries = perConnection((db: Database) => {
  const tags = db
    .prepare<[], string>(
      // From tag to tag along the index, whatever the number of notes.
      `WITH RECURSIVE known (tag) AS (
         SELECT min(tag) FROM note_tag
         UNION ALL SELECT (SELECT min(tag) FROM note_tag WHERE tag > known.tag) FROM known WHERE known.tag IS NOT NULL
       ) SELECT tag FROM known WHERE tag IS NOT NULL`,
    )
    .pluck()
  const texts = db.prepare<[], { id: string; title: string }>('SELECT id, title FROM document')
  const inOrder = db
    .prepare<[string], string>('SELECT value FROM json_each(?) ORDER BY value COLLATE NOCASE, value')
    .pluck()
  const textsInOrder = db.prepare<[], string>('SELECT id FROM document ORDER BY title COLLATE NOCASE, id').pluck()
  const presets = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM preset')
  return {
    tags: (): string[] => tags.all(),
    texts: (): { id: string; title: string }[] => texts.all(),
    /** Tags, and ids of texts, as the table of cards is sorted by them. */
    tagsInOrder: (): string[] => inOrder.all(JSON.stringify(tags.all())),
    textsInOrder: (): string[] => textsInOrder.all(),
    presets: (): { id: string; name: string }[] => presets.all(),
  }
})
