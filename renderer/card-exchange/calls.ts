import type { CardsAsked } from '../../shared/model/card-exchange'
import { FileRefused, nameHeader, saveFile, sendFile as send } from '../app/send-file'
import { isMedia } from './media-file'

/** A file that the application holds for its dialog. */
export interface SentFile {
  fileId: string
  name: string
  holdsEverything: boolean
  /** names of files that came with it and that no card can show or play */
  notTaken: string[]
}

/**
 * Sends a file of cards without bringing it in yet, and the pictures and sounds that belong to it.
 * @returns null if there are pictures and sounds alone
 * @throws as app/send-file does
 */
export async function sendFiles(files: readonly File[]): Promise<SentFile | null> {
  const file = files.find((one) => !isMedia(one))
  if (!file) return null
  const response = await send('upload/cards', file, nameHeader(file.name))
  const { fileId, holdsEverything }: Pick<SentFile, 'fileId' | 'holdsEverything'> = await response.json()
  return { fileId, holdsEverything, name: file.name, notTaken: await sendBeside(fileId, files.filter(isMedia)) }
}

/** Sends pictures and sounds that belong to a file. @returns the names of those that are neither, or too large */
export async function sendBeside(fileId: string, files: readonly File[]): Promise<string[]> {
  const notTaken: string[] = []
  for (const file of files) {
    try {
      await send('upload/cards', file, { ...nameHeader(file.name), 'x-beside': fileId })
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      notTaken.push(file.name)
    }
  }
  return notTaken
}

/** Fetches cards as a file and lets the browser save it, under the name that it gives. @throws as app/send-file does */
export const saveCards = (asked: CardsAsked): Promise<string> => saveFile('download/cards', asked)
