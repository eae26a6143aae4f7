import type { Root } from 'hast'
import type { AppContext } from '../context'
import { revisionQueries } from './revision.queries'
import { writeText } from './revise'

/**
 * Brings texts that an older version stored into the form of this one: cut into runs, with sections, counts and passages
 * for search. Once after a migration, a transaction a text, so that it goes on where it was stopped.
 */
export function completeTexts({ store, now }: Pick<AppContext, 'store' | 'now'>): void {
  for (const key of revisionQueries(store.db).incomplete()) {
    // Not an undo step: the text stays as it is.
    store.write(now(), (tx) => {
      const revisions = revisionQueries(tx.db)
      const tree: Root = revisions.treeOf(key)
      const title = revisions.titleOf(key)
      revisions.removeChunks(key)
      writeText(tx, key, title, tree)
    })
  }
}
