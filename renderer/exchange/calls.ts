import type { Entity } from '../../shared/errors'
import type { MarksAsked, MarksReport } from '../../shared/model/marks-exchange'
import { applicationUrl, tokenHeader } from '../app/api'
import { hostFacts } from '../app/host'

/** What the application answers when it took in a file of marks. */
export interface MarksBrought {
  result: MarksReport
  /** null if nothing came in */
  op: string | null
  changed: Entity[]
}

/**
 * Fetches marks as a file and lets the browser save it.
 * @returns the name that it was given
 * @throws an object with data.appError if the learner can do something about it, as calls do; else an Error
 */
export async function saveMarks(asked: MarksAsked): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await send('download/marks', JSON.stringify(asked), headers)
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

/** Sends a file of marks. @param documentId the text that they are of; null: of any. For the rest as saveMarks. */
export async function bringMarks(file: File, documentId: string | null): Promise<MarksBrought> {
  const response = await send('upload/marks', file, {
    'x-file-name': encodeURIComponent(file.name),
    ...(documentId === null ? {} : { 'x-document-id': encodeURIComponent(documentId) }),
  })
  return response.json()
}

async function send(path: string, body: string | File, headers: Record<string, string>): Promise<Response> {
  const init = { method: 'POST', body, headers: { ...headers, [tokenHeader]: hostFacts().token } }
  const response = await fetch(applicationUrl(path), init)
  if (response.status === 200) return response
  if (response.status === 422) throw new MarksRefused(await response.json())
  throw new Error(`${path} was answered ${response.status}`)
}

/** Carries what the application said in the shape in which a failed call carries it, so that both get the same words. */
class MarksRefused extends Error {
  constructor(readonly data: object) {
    super('The marks were refused')
  }
}
