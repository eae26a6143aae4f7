import type { IncomingNote } from './incoming'
import { idOf, instantOf, isObject, listOf, textOf, type JsonObject } from './readers/json'

/** By which annotations say that Actus wrote them. */
export const ownGenerator = 'urn:x-actus'

/**
 * Whether an annotation is a note across marks, as Actus exports them: its targets are other annotations. Those of another
 * program on whole pages look alike, and are none.
 */
export function isOwnNote({ generator, target, motivation }: JsonObject): boolean {
  const targets = listOf(target)
  return (
    isObject(generator) &&
    idOf(generator) === ownGenerator &&
    textOf(motivation) === 'describing' &&
    targets.length > 0 &&
    targets.every((one) => typeof one === 'string' && one.startsWith('urn:uuid:'))
  )
}

/** Longer than these no note can be written. */
const longestTitle = 500
const longestBody = 500_000

/** Reads a note across marks. A reason instead if it is none that can be kept. */
export function ownNote(annotation: JsonObject): Omit<IncomingNote, 'number'> | 'malformed' | 'too-long' {
  const id = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(idOf(annotation) ?? '')?.[1]
  const [said] = listOf(annotation.body)
  const title = textOf(annotation['dcterms:title']) ?? ''
  const body = isObject(said) ? textOf(said.value) : null
  if (id === undefined || body === null) return 'malformed'
  if (title.length > longestTitle || body.length > longestBody) return 'too-long'
  const createdAtMs = instantOf(annotation.created)
  return { id: id.toLowerCase(), title, body, createdAtMs, updatedAtMs: instantOf(annotation.modified) ?? createdAtMs }
}
