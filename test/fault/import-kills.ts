/*
 * Kills programs that import texts, one after the other on a data file, and looks after each kill whether every text that
 * is seen is whole, every one that was confirmed is there, and nothing else is left. Started by run.ts.
 */
import { join } from 'node:path'
import { installPacks, loadPacks } from '../../electron/library/public'
import { timeOf } from './actions'
import { importFaults } from './import-faults'
import { withStore } from './inspect'
import { killOnFiles } from './kill-files'

await killOnFiles({
  what: 'texts',
  mostStatements: 2_500,
  mostMs: 500,
  prepare(folder, packsDir) {
    const packs = loadPacks(packsDir)
    withStore(join(folder, 'actus.db'), 0, (store) => installPacks({ store, packs, now: () => timeOf(0) }))
    return {
      documentId: packs.list()[0]?.pack.manifest.id ?? '',
      marks: [],
      look: ({ db }, said) => importFaults(db, said),
    }
  },
})
