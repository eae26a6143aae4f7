import { importDocument, type ImportFile } from '../../electron/library/public'
import { keepLogOnUndo } from '../../electron/review/public'
import { appRouter } from '../../electron/router'
import { createCaller } from '../../electron/trpc'
import { packs, storeWithPack } from './temporary-collection'
import { parserHere } from './temporary-library'
import { temporaryContext } from './temporary-context'

/** Everything over a temporary data file that holds the first pack, as a start makes it. */
export function temporaryWhole() {
  const files = storeWithPack()
  keepLogOnUndo(files.store)
  const context = temporaryContext(files, { packs, parser: parserHere })
  const bring = (file: ImportFile) => importDocument(context, file)
  return { files, context, call: createCaller(appRouter)(context), bring }
}
