import { join } from 'node:path'
import { installPackCards } from '../../electron/cards/public'
import type { AppContext } from '../../electron/context'
import { loadPacks } from '../../electron/library/load-packs'
import { submitAttempt } from '../../electron/practice/attempts'
import { caseToWork } from '../../electron/practice/case-to-work'
import { getCase } from '../../electron/practice/cases'
import { analyse } from '../../electron/practice/score'
import type { Answers, EvidenceMark } from '../../shared/model/practice'
import { temporaryContext } from './temporary-context'
import { temporaryStore } from './temporary-store'

export const packs = loadPacks(join(import.meta.dirname, '../../resources/packs'))
export const PACK = 'tip-som-cyber-14'

/** The features over a temporary data file with the first pack and its cards, and short ways to answer cases. */
export function temporaryPractice(shelf = packs) {
  const files = temporaryStore()
  const refuse = () => Promise.reject(new Error('nothing is parsed here'))
  const parser = { parse: refuse, readPack: refuse, coverPack: refuse }
  const ctx: AppContext = temporaryContext(files, { packs: shelf, parser })
  const { pack, document, resolvePassage } = packs.get(PACK)
  files.store.write(files.now(), (tx) => {
    tx.db
      .prepare(`INSERT INTO document (id, title, pack_id, revision, added_at_ms) VALUES (?, '', ?, 1, 0)`)
      .run(PACK, PACK)
    installPackCards(tx, pack, { id: PACK, revision: 1, wasHere: false, ...document, resolvePassage })
  })

  /** Answers that agree with the key, but for those given. */
  function keyed(key: string, wrong: Partial<Answers> = {}): Answers {
    const { found, parts } = analyse(getCase(ctx, key))
    const asked = new Set(parts.filter(({ kind }) => kind === 'finding').map(({ id }) => id))
    return {
      elements: {
        ...Object.fromEntries(parts.filter(({ kind }) => kind === 'element').map((part) => [part.key, part.expected])),
        ...wrong.elements,
      },
      findings: {
        ...Object.fromEntries(Object.entries(found.case.findings).filter(([id]) => asked.has(id))),
        ...wrong.findings,
      },
      evidence: wrong.evidence ?? [],
    }
  }

  return {
    files,
    ctx,
    keyed,
    submit: (key: string, wrong?: Partial<Answers>) =>
      submitAttempt(ctx, { key, answers: keyed(key, wrong), tookMs: 90_000, mode: 'free' }),

    /** Words of a case as a mark for one of its parts. */
    mark(key: string, element: string, words: string, fact?: string): EvidenceMark {
      const { paragraphs } = caseToWork(ctx, key)
      const paragraph = paragraphs.findIndex((text) => text.includes(words))
      const start = paragraphs[paragraph]?.indexOf(words) ?? -1
      return { element, paragraph, start, end: start + words.length, against: false, ...(fact ? { fact } : {}) }
    },

    rowsOf: (table: string) => files.store.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get(),

    /** The cards that are due because a case called for them. */
    called: () =>
      files.store.db
        .prepare<[], { id: string; called_at_ms: number; term_key: string }>(
          `SELECT card.id, called_at_ms, term_key FROM card JOIN note ON note.id = note_id
           WHERE called_at_ms IS NOT NULL ORDER BY term_key`,
        )
        .all(),
  }
}
