import type { MediaType } from '../../shared/cards/media-type'
import { applicationUrl, tokenHeader } from '../app/api'
import { hostFacts } from '../app/host'

/** A picture or a sound as it is kept. */
export interface UploadedMedia {
  sha256: string
  name: string
  mediaType: MediaType
}

/**
 * Keeps a picture or a sound for the fields of cards.
 * @throws an object with data.appError if the learner can do something about it, as calls do; else an Error
 */
export async function uploadMedia(file: File): Promise<UploadedMedia> {
  const response = await fetch(applicationUrl('upload/media'), {
    method: 'POST',
    body: file,
    headers: { [tokenHeader]: hostFacts().token, 'x-file-name': encodeURIComponent(file.name || 'file') },
  })
  if (response.status === 200) return response.json()
  if (response.status === 422) throw new MediaRefused(await response.json())
  throw new Error(`The upload was answered ${response.status}`)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
class MediaRefused extends Error {
  constructor(readonly data: object) {
    super('The file was refused')
  }
}
