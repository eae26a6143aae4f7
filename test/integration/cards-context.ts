import { join } from 'node:path'
import { keepLogOnUndo } from '../../electron/review/public'
import { installPackCards } from '../../electron/cards/public'
import type { AppContext } from '../../electron/context'
import { loadPacks } from '../../electron/library/load-packs'
import { appRouter } from '../../electron/router'
import { createCaller } from '../../electron/trpc'
import { temporaryStore } from './temporary-store'

const packs = loadPacks(join(import.meta.dirname, '../../resources/packs'))

/** The first pack's id. */
export const PACK = 'tip-som-cyber-14'

/** The application over a temporary data file that holds the first pack's text and cards. Call it in a test or beforeEach. */
export function temporaryCollection() {
  const files = temporaryStore()
  keepLogOnUndo(files.store)
  const context: AppContext = {
    get store() {
      return files.store
    },
    packs,
    parser: { parse: () => Promise.reject(new Error('nothing is parsed here')) },
    now: files.now,
    newId: files.newId,
  }
  install(context)
  return { files, context, call: createCaller(appRouter)(context) }
}

/** Puts the first pack's text and cards into the data file, or brings them up to date. */
export function install(context: AppContext, change: (pack: (typeof loaded)['pack']) => (typeof loaded)['pack'] = (pack) => pack) {
  context.store.write(context.now(), (tx) => {
    const { document, resolvePassage } = loaded
    tx.db
      .prepare(
        `INSERT INTO document (id, title, lang, byline, pack_id, source_sha256, revision, added_at_ms)
         VALUES (:id, :title, 'en', '', :id, '', 1, 0) ON CONFLICT DO NOTHING`,
      )
      .run({ id: PACK, title: loaded.pack.manifest.title })
    tx.db
      .prepare(
        `INSERT INTO document_revision (document_id, revision, tree_json, canonical_text, canonical_version, words, added_at_ms)
         VALUES (:id, 1, :tree, :text, 1, 0, 0) ON CONFLICT DO NOTHING`,
      )
      .run({ id: PACK, tree: JSON.stringify(document.tree), text: document.canonicalText })
    installPackCards(tx, change(loaded.pack), { id: PACK, ...document, resolvePassage })
  })
}

const loaded = packs.get(PACK)
