import type { Entity } from '../../shared/errors'
import type { ImportedDocument } from '../../shared/model/import'
import { applicationUrl, tokenHeader } from '../app/api'
import { hostFacts } from '../app/host'
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
 * @throws UploadRefused if that is so
 */
async function checkReadable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch {
    // Why it cannot be read does not matter: the browser says no more than that.
    throw new UploadRefused({ appError: { code: 'file-gone', facts: { file: file.name } } })
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
  const response = await fetch(applicationUrl(path), {
    method: 'POST',
    body,
    headers: { [tokenHeader]: hostFacts().token, ...headers },
  })
  if (response.status === 200) {
    const { result, changed }: { result: ImportedDocument; changed: Entity[] } = await response.json()
    return { imported: result, changed }
  }
  if (response.status === 422) throw new UploadRefused(await response.json())
  throw new Error(`The upload was answered ${response.status}`)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
class UploadRefused extends Error {
  constructor(readonly data: object) {
    super('The file was refused')
  }
}
