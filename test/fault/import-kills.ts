/*
 * Kills programs that bring in texts and versions of a pack and have attempts at its case checked, one after the other on a
 * data file, and looks after each kill whether everything that is seen is whole, all that was confirmed is there, and nothing
 * else is left. Started by run.ts.
 */
import { join } from 'node:path'
import { annotationsRouter } from '../../electron/annotations/router'
import type { AppContext } from '../../electron/context'
import { importPack, installPacks, loadPacks, packShelf, type PackShelf } from '../../electron/library/public'
import { submitAttempt } from '../../electron/practice/attempts'
import { replayLogs } from '../../electron/review/public'
import { reviewRouter } from '../../electron/review/router'
import { openStore, type Store } from '../../electron/store/store'
import { createCaller, router } from '../../electron/trpc'
import { idOf, timeOf } from './actions'
import { importFaults } from './import-faults'
import { ofKind } from './imports'
import { killOnFiles } from './kill-files'
import { answerCalled, attemptFaults, hasMark, ownOf, packFaults, type LearnersOwn } from './pack-faults'
import { answers, CASE, lastingWords, PACK, packFileOf, versionOf } from './packs'
import { programContext } from './program-context'

await killOnFiles({
  what: 'texts, packs and attempts',
  mostStatements: 2_500,
  mostMs: 500,
  async prepare(folder, packsDir) {
    let ids = 0
    const of = { now: () => timeOf(0), newId: () => idOf(0, ids++) }
    const store = openStore({ file: join(folder, 'actus.db'), ...of })
    const brought = loadPacks(packsDir)
    installPacks({ store, packs: brought, now: of.now })
    const own = await workWithPack(programContext(store, join(folder, 'packs'), of))
    store.close()
    return {
      documentId: brought.list()[0]?.pack.manifest.id ?? '',
      marks: [],
      look(store, said) {
        const { db } = store
        const texts = importFaults(db, ofKind('text', said))
        // The first version, and the first attempt, are there from the start.
        const packs = packFaults(db, ofKind('pack', said, 0), own)
        const attempts = attemptFaults(db, ofKind('attempt', said, 0), own)
        const gone = [...said.marks].filter((id) => !hasMark(db, id)).map((id) => `mark ${id} is gone`)
        answerCalled(db)
        const there = [...texts.there, packs.inUse, ...attempts.there]
        return {
          faults: [
            ...texts.faults,
            ...packs.faults,
            ...attempts.faults,
            ...gone,
            ...shelfFaults(store, loadPacks(join(folder, 'packs')), packs.inUse),
          ],
          isUnderWayThere: said.underWay !== null && there.includes(said.underWay),
        }
      },
    }
  },
})

/** Brings in the first version of the pack; marks words in it, answers a card of it, and has its case checked. */
async function workWithPack(context: AppContext): Promise<LearnersOwn> {
  await importPack(context, packFileOf(0), replayLogs)
  const words = context.packs.get(PACK).document.canonicalText
  const call = createCaller(router({ annotations: annotationsRouter, review: reviewRouter }))(context)
  for (const quote of lastingWords) {
    const start = words.indexOf(quote)
    const range = { documentId: PACK, start, end: start + quote.length }
    await call.annotations.add({ ...range, color: 2 })
  }
  const { next } = await call.review.queue({})
  if (!next) throw new Error('the pack brought no card')
  await call.review.answer({ cardId: next.id, rating: 3, tookMs: 5_000, seenReps: 0 })
  submitAttempt(context, { key: CASE, answers, tookMs: 0, mode: 'free' })
  return ownOf(context.store.db)
}

/** The pack as the next start finds it. */
function shelfFaults(store: Store, brought: PackShelf, version: number): string[] {
  const shelf = packShelf({ store, now: () => timeOf(0) }, brought)
  const faults = shelf.faulty().map(({ problems }) => `the pack has faults: ${JSON.stringify(problems)}`)
  const found = shelf.find(PACK)?.pack.manifest.version
  return found === versionOf(version) ? faults : [...faults, `the shelf has version ${found}, not ${version}`]
}
