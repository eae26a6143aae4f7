import { readStream, StreamFault, type StreamedPart } from '../../shared/collection-json/read-stream'
import { AppError } from '../../shared/errors'
import { COLLECTION_FORMAT, COLLECTION_VERSION } from './export-collection'

/** A file of everything, however long: its bytes come in pieces. */
export interface CollectionFile {
  fileName: string
  /** bytes, where that is known */
  size?: number
  pieces(): AsyncIterable<Uint8Array>
}

/** The parts of the file, as they become whole. What stands at its top has to say that it is one of ours. */
export async function* partsOf({ fileName, pieces }: CollectionFile, schema: number): AsyncGenerator<StreamedPart[]> {
  const reader = readStream()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const head = new Map<string, unknown>()
  let isKnown = false
  const refuse = (why: 'form' | 'newer' | 'json', line: number, cause?: unknown) =>
    new AppError('collection-unreadable', { file: fileName, why, line }, { cause })
  const check = (parts: StreamedPart[]): StreamedPart[] => {
    for (const part of parts) {
      if (part.kind === 'value') head.set(part.key, part.value)
      else if (!isKnown) {
        if (head.get('format') !== COLLECTION_FORMAT) throw refuse('form', 1)
        const [version, made] = [head.get('version'), head.get('schema')]
        if (version !== COLLECTION_VERSION || typeof made !== 'number' || made > schema) throw refuse('newer', 1)
        isKnown = true
      }
    }
    return parts
  }
  try {
    for await (const bytes of pieces()) yield check(reader.read(decoder.decode(bytes, { stream: true })))
    yield check(reader.read(decoder.decode()))
    reader.end()
  } catch (error) {
    if (error instanceof StreamFault) throw refuse('json', error.line, error)
    if (error instanceof TypeError && /encoded data/i.test(error.message)) throw refuse('json', 0, error)
    throw error
  }
  if (!isKnown && head.get('format') !== COLLECTION_FORMAT) throw refuse('form', 1)
}
