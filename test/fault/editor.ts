/* Takes one edition of a text after the other, and meanwhile marks words in it, until it is killed. */
import { importDocument } from '../../electron/library/public'
import { takeEdition } from '../../electron/library/take-edition'
import { fileOf } from './editions'
import { runMarkingProgram } from './marking-program'

await runMarkingProgram(async ({ context, documentId, say }, number) => {
  const { result } = await importDocument(context, fileOf(number))
  say({ say: 'begins', number })
  await takeEdition(context, { newId: result.documentId, oldId: documentId })
  say({ say: 'confirmed', number })
})
