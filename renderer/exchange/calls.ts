import type { Entity } from '../../shared/errors'
import type { MarksAsked, MarksReport } from '../../shared/model/marks-exchange'
import { nameHeader, saveFile, sendFile } from '../app/send-file'

/** What the application answers when it took in a file of marks. */
export interface MarksBrought {
  result: MarksReport
  /** null if nothing came in */
  op: string | null
  changed: Entity[]
}

/** Fetches marks as a file and lets the browser save it, under the name that it gives. @throws as app/send-file does */
export const saveMarks = (asked: MarksAsked): Promise<string> => saveFile('download/marks', asked)

/** Sends a file of marks. @param documentId the text that they are of; null: of any. @throws as app/send-file does */
export async function bringMarks(file: File, documentId: string | null): Promise<MarksBrought> {
  const response = await sendFile('upload/marks', file, {
    ...nameHeader(file.name),
    ...(documentId === null ? {} : { 'x-document-id': encodeURIComponent(documentId) }),
  })
  return response.json()
}
