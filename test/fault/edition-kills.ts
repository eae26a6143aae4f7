/*
 * Kills programs that take one edition of a text after the other, and looks after each kill whether the text that is shown is
 * whole, all its marks are there and have their place in it, and nothing else is left. Started by run.ts.
 */
import { join } from 'node:path'
import { annotationsRouter } from '../../electron/annotations/router'
import { importDocument } from '../../electron/library/public'
import { openStore } from '../../electron/store/store'
import { createCaller } from '../../electron/trpc'
import { idOf, timeOf } from './actions'
import { editionFaults } from './edition-faults'
import { fileOf, marksIn } from './editions'
import { killOnFiles } from './kill-files'
import { programContext } from './program-context'

await killOnFiles({
  what: 'editions',
  mostStatements: 4_000,
  mostMs: 700,
  /** The first edition, with a mark in each of its rules. */
  async prepare(folder) {
    let ids = 0
    const of = { now: () => timeOf(0), newId: () => idOf(0, ids++) }
    const store = openStore({ file: join(folder, 'actus.db'), ...of })
    const context = programContext(store, join(folder, 'packs'), of)
    const { documentId } = (await importDocument(context, fileOf(0))).result
    const { add } = createCaller(annotationsRouter)(context)
    const marks: string[] = []
    for (const place of marksIn(0)) marks.push((await add({ documentId, ...place, color: 2 })).result.id)
    store.close()
    return { documentId, marks, look: ({ db }, said) => editionFaults(db, { ...said, documentId, firstMarks: marks }) }
  },
})
