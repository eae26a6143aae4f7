import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notebookRouter } from '../../electron/annotations/notebook-router'
import { annotationsRouter } from '../../electron/annotations/router'
import { summariesRouter } from '../../electron/annotations/summary-router'
import { cardsRouter } from '../../electron/cards/router'
import { piecesOf } from '../../electron/jobs/parsed-pieces'
import type { ParsePort } from '../../electron/jobs/parse-port'
import { coverPackFile, parseFile, readPackFile } from '../../electron/library/parsers/public'
import type { PackShelf } from '../../electron/library/public'
import { libraryRouter } from '../../electron/library/router'
import { searchRouter } from '../../electron/search/router'
import { historyRouter } from '../../electron/store/router'
import { createCaller, router } from '../../electron/trpc'
import { temporaryContext } from './temporary-context'
import { temporaryStore } from './temporary-store'

const callerOf = createCaller(
  router({
    library: libraryRouter,
    annotations: annotationsRouter,
    notebook: notebookRouter,
    summaries: summariesRouter,
    cards: cardsRouter,
    search: searchRouter,
    history: historyRouter,
  }),
)

const noPacks: PackShelf = {
  list: () => [],
  find: () => null,
  get: (packId) => {
    throw new Error(`no pack ${packId} here`)
  },
  faulty: () => [],
}

/** Parses in this process; what comes back is cloned, as it is between processes. */
export const parserHere: ParsePort = {
  async parse(file, { onProgress = () => {} } = {}) {
    const { facts, pieces } = piecesOf(await parseFile(file, { companion: file.companion, progress: onProgress }))
    return {
      facts,
      async *pieces() {
        yield* structuredClone(pieces)
      },
      close: () => {},
    }
  },
  readPack: readPackFile,
  coverPack: coverPackFile,
}

/** The library and its marks over a temporary data file. Files are parsed in this process. */
export function temporaryLibrary(packs: PackShelf = noPacks) {
  const files = temporaryStore()
  const context = temporaryContext(files, { packs, parser: parserHere })
  return { files, context, call: callerOf(context), callOf: callerOf }
}

/** A file of test/fixtures/texts, as it would be dropped. */
export function fixtureFile(fileName: string) {
  return { fileName, bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/texts', fileName))) }
}

/** A text file with these words. */
export const textFile = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) })
