import { applicationUrl, tokenHeader } from './api'
import { hostFacts } from './host'

/**
 * Sends the application something that is no call: a file, or what asks for one.
 * @param path    as in upload/media
 * @param headers beside the token
 * @throws FileRefused if the learner can do something about it; else an Error
 */
export async function sendFile(
  path: string,
  body: BodyInit | null,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const init = { method: 'POST', body, headers: { ...headers, [tokenHeader]: hostFacts().token } }
  const response = await fetch(applicationUrl(path), init)
  if (response.status === 200) return response
  if (response.status === 422) throw new FileRefused(await response.json())
  throw new Error(`${path} was answered ${response.status}`)
}

/** The header that names a file. */
export const nameHeader = (name: string): Record<string, string> => ({ 'x-file-name': encodeURIComponent(name) })

/**
 * Fetches what is asked for as a file and lets the browser save it.
 * @returns the name that it was given
 * @throws as sendFile does
 */
export async function saveFile(path: string, asked: object): Promise<string> {
  const response = await sendFile(path, JSON.stringify(asked), { 'content-type': 'application/json' })
  const name = decodeURIComponent(response.headers.get('x-file-name') ?? '')
  saveBlob(name, await response.blob())
  return name
}

/** Lets the browser save what was made as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Whoever saves it has it by then, but may still be asking where to.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
export class FileRefused extends Error {
  constructor(readonly data: object) {
    super('The file was refused')
  }
}
