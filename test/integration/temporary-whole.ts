import { followMarks } from '../../electron/annotations/public'
import { followPassages } from '../../electron/cards/public'
import type { AppContext } from '../../electron/context'
import { carryHere } from '../../electron/jobs/carry-port'
import { importDocument, installPacks, type ImportFile } from '../../electron/library/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { appRouter } from '../../electron/router'
import { searchHere } from '../../electron/search/public'
import { createCaller } from '../../electron/trpc'
import { packs } from './temporary-collection'
import { parserHere } from './temporary-library'
import { temporaryStore } from './temporary-store'

/** Everything over a temporary data file that holds the first pack, as a start makes it. */
export function temporaryWhole() {
  const files = temporaryStore()
  keepLogOnUndo(files.store)
  const context: AppContext = {
    get store() {
      return files.store
    },
    packs,
    parser: parserHere,
    carrier: carryHere,
    followers: [followMarks, followPassages],
    get search() {
      return searchHere(files.store.db)
    },
    now: files.now,
    newId: files.newId,
  }
  installPacks(context)
  const bring = (file: ImportFile) => importDocument(context, file)
  return { files, context, call: createCaller(appRouter)(context), bring }
}
