import type { CardsAsked } from '../../shared/model/card-exchange'
import { nameHeader, saveFile, sendFile as send } from '../app/send-file'

/** A file that the application holds for its dialog. */
export interface SentFile {
  fileId: string
  name: string
  holdsEverything: boolean
}

/** Sends a file without bringing it in yet. @throws as app/send-file does */
export async function sendFile(file: File): Promise<SentFile> {
  const response = await send('upload/cards', file, nameHeader(file.name))
  const { fileId, holdsEverything }: Omit<SentFile, 'name'> = await response.json()
  return { fileId, holdsEverything, name: file.name }
}

/** Fetches cards as a file and lets the browser save it, under the name that it gives. @throws as app/send-file does */
export const saveCards = (asked: CardsAsked): Promise<string> => saveFile('download/cards', asked)
