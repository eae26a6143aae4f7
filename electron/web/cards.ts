import { cardsAsked } from '../../shared/model/card-exchange'
import { exportCards, heldFile, holdBeside, holdFile, isCollection } from '../card-exchange/public'
import type { AppContext } from '../context'
import { answered, decodedName, encoded, fileAnswer, jsonAnswer } from './file-answers'
import { plain } from './headers'

/**
 * Takes in a file of cards, or of everything, without bringing it in yet. The body is the file, the header x-file-name its name,
 * percent-encoded. Answers with the id by which the calls of cardFiles mean it, and whether it holds everything. With the header
 * x-beside, such an id, it is a picture or a sound that belongs to that file.
 */
export async function uploadCards(context: AppContext, request: Request): Promise<Response> {
  const fileName = decodedName(request.headers.get('x-file-name'))
  if (fileName === null || request.body === null)
    return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  const { body } = request
  const beside = request.headers.get('x-beside')
  return answered(context, async () => {
    if (beside !== null) {
      await holdBeside(context, beside, fileName, new Uint8Array(await request.arrayBuffer()))
      return jsonAnswer({})
    }
    const fileId = await holdFile(context, fileName, body)
    return jsonAnswer({ fileId, holdsEverything: await isCollection(heldFile(context, fileId)) })
  })
}

/** Gives cards as a file, made while it is sent. The body says which, as cardsAsked has it; for the rest as downloadMarks. */
export async function downloadCards(context: AppContext, request: Request): Promise<Response> {
  const asked = cardsAsked.safeParse(await request.json().catch(() => null))
  if (!asked.success) return plain(400, 'Say which cards, in which format')
  return answered(context, async () => {
    const file = await exportCards(context, asked.data)
    return fileAnswer(file.name, file.mediaType, encoded(file.pieces()))
  })
}
