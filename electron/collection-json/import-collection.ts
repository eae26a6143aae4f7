import type { CollectionReport } from '../../shared/model/collection'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import type { Run } from '../library/public'
import { schemaVersion } from '../store/migrate'
import { turn } from '../store/turn'
import { importing, type CollectionOptions, type Importing } from './importing'
import { findOtherEditions } from './other-editions'
import { partsOf, type CollectionFile } from './read-collection'
import { replayTouched } from './replay-logs'
import { takeRow } from './take-row'
import { finishTexts, removeNewTexts } from './take-texts'
import { finishFiles } from './take-files'

/** A transaction holds the store for about so long. */
const PART_MS = 6

/**
 * Brings in everything that a file of Actus holds. Rows that are here already are told by their ids, notes by their guid as
 * well; of those that tell when they were changed the newer counts. Logs are united, and the memory of cards worked out from
 * them. The file is read in pieces and written in small transactions, texts unseen until the last; it is one step of undo,
 * after which texts that came lie in the trash. If the program ends in it, the next start takes back what is there.
 * @throws AppError collection-unreadable; nothing is changed then
 */
export async function importCollection(
  ctx: AppContext,
  file: CollectionFile,
  options: CollectionOptions,
  run?: Run,
): Promise<Outcome<CollectionReport>> {
  const it = importing(ctx, options)
  await findOtherEditions(file, it, run?.signal)
  const running = ctx.store.operateInParts('import-collection', ctx.now)
  let read = 0
  try {
    for await (const parts of partsOf(
      counted(file, (bytes) => (read += bytes)),
      schemaVersion(ctx.store.db),
    )) {
      run?.report('reading', file.size === undefined ? 0 : read / file.size)
      for (let at = 0; at < parts.length;) {
        run?.signal.throwIfAborted()
        at = running.part((tx) => {
          const endMs = performance.now() + PART_MS
          let next = at
          for (; next < parts.length && (next === at || performance.now() < endMs); next++) {
            const part = parts[next]
            if (part?.kind === 'row') takeRow(tx, it, part)
          }
          return next
        })
        await turn()
      }
    }
    run?.report('storing', 1)
    await finishFiles(running, it)
    await replayTouched(running, it)
    finishTexts(running, it)
  } catch (error) {
    if (ctx.store.db.open) {
      await running.abandon()
      removeNewTexts(it)
    }
    throw error
  }
  return { result: reportOf(file, it), ...running.end() }
}

/** The file with its bytes counted as they are read. */
const counted = (file: CollectionFile, count: (bytes: number) => void): CollectionFile => ({
  ...file,
  async *pieces() {
    for await (const piece of file.pieces()) {
      count(piece.byteLength)
      yield piece
    }
  },
})

function reportOf({ fileName }: CollectionFile, { counts, reasons, copies, newTexts }: Importing): CollectionReport {
  return {
    file: fileName,
    copies: [...copies.values()].flatMap((id) => String(newTexts.get(id)?.title ?? '') || []),
    sections: [...counts].map(([key, count]) => ({ key, ...count })),
    reasons: [...reasons.values()],
  }
}
