import { join, resolve } from 'node:path'
import { AppError } from '../shared/errors'
import { followMarks } from './annotations/public'
import { completeNotes, followPassages, removeExpiredMedia } from './cards/public'
import { createReadingPort, noReader } from './case-reading/public'
import type { AppContext, OpenedFiles } from './context'
import { carryHere, createCarryPort } from './jobs/carry-port'
import type { SpawnHelper } from './jobs/helper-process'
import { createParsePort } from './jobs/parse-port'
import {
  completePlaces,
  completeTexts,
  installPacks,
  keptPacks,
  loadPacks,
  packShelf,
  removeExpired,
  removeUnpublished,
  type PackShelf,
} from './library/public'
import { keepLogOnUndo, replayLogs } from './review/public'
import { createSearchPort, searchHere } from './search/public'
import { folderFault } from './store/folder-fault'
import { lockDataFolder } from './store/lock'
import { idMaker } from './store/new-id'
import { openStore } from './store/store'
import { turn } from './store/turn'

export interface StartOptions {
  dataFolder: string
  /** which program of ours it is, for whoever finds the folder taken */
  host: 'desktop' | 'browser' | 'cli'
  /** with packs/ */
  resourcesDir: string
  /** starts the process that reads a stranger's files; it differs by host */
  spawnParser: SpawnHelper
  /** files that the system asks this host to open */
  opened?: OpenedFiles
  /** the built program of the thread that searches; without it the store's own thread does */
  searchProgram?: string
  /** the built program of the thread that carries marks to another edition; without it the store's own thread does */
  carryProgram?: string
  /** starts the process that reads cases; without it none is read */
  spawnReader?: SpawnHelper
}

export interface Started {
  context: AppContext
  /** packs that were left out, and why */
  faults: AppError[]
  /** Stops what was started, in the reverse order. */
  close(): void
}

/**
 * Starts all that is behind the screens: takes the data folder, opens the store, brings in the packs.
 * @throws AppError data-folder-in-use, data-folder-unusable, newer-data-file, not-a-data-file, data-file-damaged, backup-failed
 */
export function start(options: StartOptions): Started {
  const folder = resolve(options.dataFolder)
  try {
    return startIn(folder, options)
  } catch (error) {
    throw folderFault(folder, error) ?? error
  }
}

function startIn(folder: string, options: StartOptions): Started {
  const { host, resourcesDir, spawnParser, searchProgram, carryProgram, spawnReader, opened } = options
  const lock = lockDataFolder(folder, { host, pid: process.pid, sinceMs: Date.now() })
  const closers = [() => lock.release()]
  const close = () => closers.toReversed().forEach((closeOne) => closeOne())
  try {
    const newId = idMaker(Date.now)
    const store = openStore({ file: join(folder, 'actus.db'), now: Date.now, newId })
    closers.push(() => store.close())
    keepLogOnUndo(store)
    const kept = { store, now: Date.now }
    const packs = packShelf(kept, loadPacks(join(resourcesDir, 'packs'), keptPacks(kept)))
    const search = searchProgram === undefined ? searchHere(store.db) : createSearchPort(searchProgram, store.db)
    closers.push(() => search.close())
    const carrier = carryProgram === undefined ? carryHere : createCarryPort(carryProgram)
    closers.push(() => carrier.close())
    const models = join(resourcesDir, 'reading')
    const reader = spawnReader === undefined ? noReader : createReadingPort(spawnReader, models)
    closers.push(() => reader.close())
    const context: AppContext = {
      store,
      packs,
      parser: createParsePort(spawnParser),
      search,
      carrier,
      reader,
      followers: [followMarks, followPassages],
      now: Date.now,
      newId,
      ...(opened === undefined ? {} : { opened }),
    }
    removeUnpublished(context)
    completeTexts(context)
    completeNotes(context)
    installPacks(context, replayLogs)
    // Not awaited: nobody waits for it, and what is read meanwhile is worked out on reading.
    void tidyUp(context)
    return { context, faults: packs.faulty().map(packFault), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Brings places up to date, and takes away what is expired and then what is unused, if the store is still open. */
async function tidyUp(context: AppContext): Promise<void> {
  const log = (error: unknown) => console.error('actus:', error)
  await turn()
  if (!context.store.db.open) return
  await Promise.all([
    completePlaces(context).catch(log),
    removeExpiredMedia(context)
      .then(() => removeExpired(context))
      .catch(log),
  ])
}

function packFault({ folder: pack, problems }: ReturnType<PackShelf['faulty']>[number]): AppError {
  return new AppError('pack-invalid', { pack, count: problems.length, problems })
}
