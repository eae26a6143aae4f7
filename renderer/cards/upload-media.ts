import type { MediaType } from '../../shared/cards/media-type'
import { nameHeader, sendFile } from '../app/send-file'

/** A picture or a sound as it is kept. */
export interface UploadedMedia {
  sha256: string
  name: string
  mediaType: MediaType
}

/**
 * Keeps a picture or a sound for the fields of cards.
 * @throws as app/send-file does
 */
export async function uploadMedia(file: File): Promise<UploadedMedia> {
  return (await sendFile('upload/media', file, nameHeader(file.name || 'file'))).json()
}
