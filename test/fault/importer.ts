/*
 * Brings texts and versions of a pack into the library and has answers to its case checked, one after the other, and meanwhile
 * marks words in another text, until it is killed.
 */
import { importDocument, importPack } from '../../electron/library/public'
import { submitAttempt } from '../../electron/practice/attempts'
import { replayLogs } from '../../electron/review/public'
import { fileOf, workOf } from './imports'
import { runMarkingProgram } from './marking-program'
import { answers, CASE, packFileOf } from './packs'

await runMarkingProgram(async ({ context, say }, number) => {
  say({ say: 'begins', number })
  switch (workOf(number)) {
    case 'text':
      await importDocument(context, fileOf(number))
      break
    case 'pack':
      await importPack(context, packFileOf(number), replayLogs)
      break
    case 'attempt':
      submitAttempt(context, { key: CASE, answers, tookMs: number, mode: 'free' })
  }
  say({ say: 'confirmed', number })
})
