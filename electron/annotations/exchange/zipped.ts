import { strToU8, Zip, ZipDeflate } from 'fflate/browser'
import type { OutgoingFile } from './export-marks'

/** Several files as one archive, made while it is read. */
export async function* zipped(files: readonly OutgoingFile[], nowMs: number): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  let failure: Error | null = null
  const archive = new Zip((error, chunk) => {
    if (error) failure = error
    else made.push(chunk)
  })
  const taken = () => {
    if (failure !== null) throw failure
    const chunks = made
    made = []
    return chunks
  }
  for (const file of files) {
    const entry = new ZipDeflate(file.name, { level: 6 })
    entry.mtime = nowMs
    archive.add(entry)
    for await (const piece of file.pieces()) {
      entry.push(strToU8(piece.toWellFormed()))
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  archive.end()
  yield* taken()
}
