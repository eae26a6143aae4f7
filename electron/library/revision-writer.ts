import type { Database } from 'better-sqlite3'
import type { RootContent } from 'hast'
import { canonicalText } from '../../shared/text/canonical'
import { passagesOf } from '../../shared/text/passages'
import { collectSections } from '../../shared/text/sections'
import { collectSignature } from '../../shared/text/signature'
import { countWords } from '../../shared/text/words'
import { passageQueries } from './passage.queries'
import { revisionQueries, type StoredChunk, type TextFacts } from './revision.queries'
import { countBlocks, type TextCounts } from './text-counts'

/** A run of blocks, ready to be written. */
export interface ReadyChunk extends StoredChunk {
  passages: { start: number; end: number }[]
}

/**
 * Writes the text of a revision run by run, so that a long text takes many short transactions; the row of the revision is
 * there already. What is derived from the text is gathered on the way.
 */
export interface RevisionWriter {
  /** Derives what belongs to the next run of canonicalised blocks; needs no transaction. */
  ready(children: RootContent[]): ReadyChunk
  /** Writes a run, in the caller's transaction; all of them in the order in which they were made ready. */
  write(db: Database, chunk: ReadyChunk): void
  /** What was derived from all runs. */
  facts(): TextFacts
}

/** Begins to write the text of a revision. */
export function revisionWriter(key: { id: string; revision: number }): RevisionWriter {
  const sections = collectSections()
  const signature = collectSignature()
  const counts: TextCounts = { headings: 0, tables: 0, images: 0, footnotes: 0 }
  let seq = 0
  let words = 0
  let length = 0
  return {
    ready(children) {
      const text = canonicalText({ type: 'root', children })
      const start = text === '' || length === 0 ? length : length + 1
      if (text !== '') length = start + text.length
      words += countWords(text)
      const headings = sections.add(children, start).map((at) => at - start)
      signature.add(text)
      countBlocks(counts, children)
      return { seq: seq++, start, children, canonicalText: text, passages: passagesOf(text, headings) }
    },
    write(db, chunk) {
      revisionQueries(db).insertChunk(key, chunk)
      for (const { start, end } of chunk.passages) {
        const place = { start: chunk.start + start, end: chunk.start + end }
        passageQueries(db).insert(key, place, chunk.canonicalText.slice(start, end))
      }
    },
    facts: () => ({
      ...counts,
      words,
      characters: length,
      signature: signature.signature(),
      sections: sections.sections(length),
    }),
  }
}
