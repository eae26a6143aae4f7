/* Brings one text after the other into the library, and meanwhile marks words in another text, until it is killed. */
import { importDocument } from '../../electron/library/public'
import { fileOf } from './imports'
import { runMarkingProgram } from './marking-program'

await runMarkingProgram(async ({ context, say }, number) => {
  say({ say: 'begins', number })
  await importDocument(context, fileOf(number))
  say({ say: 'confirmed', number })
})
