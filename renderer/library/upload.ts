import type { Entity } from '../../shared/errors'
import type { ImportedDocument } from '../../shared/model/import'
import { FileRefused, sendFile } from '../app/send-file'
import type { FileWithCompanions } from './files-dropped'

/** What the application answers when a file became a text. */
export interface Uploaded {
  imported: ImportedDocument
  changed: Entity[]
}

/**
 * Sends a file to the library, with the pictures that it may refer to. The import can be cancelled by its id, through
 * library.cancelImport.
 * @throws an object with data.appError if the learner can do something about it, as calls do; else an Error
 */
export async function uploadFile({ file, companions }: FileWithCompanions, importId: string): Promise<Uploaded> {
  const body = new FormData()
  body.append('file', file, file.name)
  for (const { file: companion, path } of companions) body.append('companion', companion, path)
  for (const sent of [file, ...companions.map((companion) => companion.file)]) await checkReadable(sent)
  return send('upload/document', { body, headers: { 'x-import-id': importId } })
}

/**
 * Sent, a file that was moved or changed since it was chosen fails as a request without an answer does.
 * @throws FileRefused if that is so
 */
async function checkReadable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch {
    // Why it cannot be read does not matter: the browser says no more than that.
    throw new FileRefused({ appError: { code: 'file-gone', facts: { file: file.name } } })
  }
}

/**
 * Takes a file into the library that the system handed over to the desktop host, one of library.opened. For the rest as
 * uploadFile.
 */
export function takeOpenedFile(openedId: string, importId: string): Promise<Uploaded> {
  return send('upload/opened', { headers: { 'x-import-id': importId, 'x-opened-id': openedId } })
}

async function send(
  path: string,
  { body = null, headers }: { body?: FormData | null; headers: Record<string, string> },
): Promise<Uploaded> {
  const response = await sendFile(path, body, headers)
  const { result, changed }: { result: ImportedDocument; changed: Entity[] } = await response.json()
  return { imported: result, changed }
}
