import type { AppContext } from '../context'
import { checkFiles, type PackCheck } from './check-pack'
import { keptPackQueries } from './kept-pack.queries'
import { readPackFiles, textsOf } from './pack-files'
import { wholePack } from './whole-pack'

/** Hash of the sources of this program, which the build puts here; absent in what no build made, as while developing. */
declare const ACTUS_SOURCES_SHA256: string | undefined

/** What reads packs here; null if it may be another by the next start without anything telling. */
export const thisProgram = () => (typeof ACTUS_SOURCES_SHA256 === 'string' ? ACTUS_SOURCES_SHA256 : null)

/**
 * Gives the function that reads the pack in a folder, and keeps in the store what it made of its files: YAML, Markdown and
 * the check of every entry take 200 ms a pack, and neither files nor program change from one start to the next. It goes by
 * a hash of the files' bytes, which takes less than a millisecond; their sizes and times stay the same in some copies that
 * have other bytes. What has faults is read each time, until they are mended.
 * @param madeBy which program reads; null: nothing is kept
 */
export function keptPacks(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  madeBy: string | null = thisProgram(),
): (folder: string) => PackCheck {
  const queries = keptPackQueries(store.db)
  return (folder) => {
    const files = readPackFiles(folder)
    const { contentSha256 } = files
    const id = madeBy === null ? null : queries.find({ contentSha256, madeBy })
    if (id !== null) {
      const pack = () => queries.packOf(id)
      const document = () => queries.documentOf(id)
      const filesHere = () => textsOf(readPackFiles(folder))
      return { pack: wholePack({ id, contentSha256, pack, document, files: filesHere }), problems: [] }
    }
    const check = checkFiles(files)
    const made = check.pack
    // Not an undo step: it is what the files have.
    if (made !== null && madeBy !== null)
      store.write(now(), ({ db }) => keptPackQueries(db).put({ contentSha256, madeBy }, made))
    return check
  }
}
