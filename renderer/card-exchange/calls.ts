import type { CardsAsked } from '../../shared/model/card-exchange'
import { applicationUrl, tokenHeader } from '../app/api'
import { hostFacts } from '../app/host'

/** A file that the application holds for its dialog. */
export interface SentFile {
  fileId: string
  name: string
  holdsEverything: boolean
}

/** Sends a file without bringing it in yet. @throws as saveCards does */
export async function sendFile(file: File): Promise<SentFile> {
  const response = await send('upload/cards', file, { 'x-file-name': encodeURIComponent(file.name) })
  const { fileId, holdsEverything }: Omit<SentFile, 'name'> = await response.json()
  return { fileId, holdsEverything, name: file.name }
}

/**
 * Fetches cards as a file and lets the browser save it.
 * @returns the name that it was given
 * @throws an object with data.appError if the learner can do something about it, as calls do; else an Error
 */
export async function saveCards(asked: CardsAsked): Promise<string> {
  const response = await send('download/cards', JSON.stringify(asked), { 'content-type': 'application/json' })
  const name = decodeURIComponent(response.headers.get('x-file-name') ?? '')
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Whoever saves it has it by then, but may still be asking where to.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
  return name
}

async function send(path: string, body: string | File, headers: Record<string, string>): Promise<Response> {
  const init = { method: 'POST', body, headers: { ...headers, [tokenHeader]: hostFacts().token } }
  const response = await fetch(applicationUrl(path), init)
  if (response.status === 200) return response
  if (response.status === 422) throw new FileRefused(await response.json())
  throw new Error(`${path} was answered ${response.status}`)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
class FileRefused extends Error {
  constructor(readonly data: object) {
    super('The file was refused')
  }
}
