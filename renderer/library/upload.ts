import { entities, type Entity } from '../../shared/errors'
import { applicationUrl, tokenHeader } from '../app/api'
import { hostFacts } from '../app/host'

/** What the application answers when a file became a text. */
export interface Uploaded {
  documentId: string
  known: boolean
  changed: Entity[]
}

/**
 * Sends a file to the library. The import can be cancelled by its id, through library.cancelImport.
 * @throws an object with data.appError if the learner can do something about it, as calls do; else an Error
 */
export async function uploadFile(file: File, importId: string): Promise<Uploaded> {
  const response = await fetch(applicationUrl('upload/document'), {
    method: 'POST',
    body: file,
    headers: {
      [tokenHeader]: hostFacts().token,
      'x-file-name': encodeURIComponent(file.name),
      'x-import-id': importId,
      'content-type': 'application/octet-stream',
    },
  })
  if (response.status === 200) return uploaded(await response.json())
  if (response.status === 422) throw new UploadRefused(await response.json())
  throw new Error(`The upload was answered ${response.status}`)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
class UploadRefused extends Error {
  constructor(readonly data: object) {
    super('The file was refused')
  }
}

function uploaded(answer: unknown): Uploaded {
  if (isRecord(answer) && isRecord(answer.result) && Array.isArray(answer.changed)) {
    const { documentId, known } = answer.result
    const changed = entities.filter((entity) => Array.isArray(answer.changed) && answer.changed.includes(entity))
    if (typeof documentId === 'string' && typeof known === 'boolean') return { documentId, known, changed }
  }
  throw new Error('The upload was answered in another form')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
