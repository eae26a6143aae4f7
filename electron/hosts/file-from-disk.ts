import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors'
import { importRefusal } from '../../shared/import-formats'
import type { ImportFile } from '../library/public'
import { filesBeside } from './files-beside'

/**
 * A file on this machine's disk, to be imported, with the pictures that lie beside it.
 * @throws AppError file-unreadable, or what importRefusal says: what is too large is not even read
 */
export async function fileFromDisk(path: string): Promise<ImportFile> {
  const fileName = basename(path)
  try {
    const found = await stat(path)
    const refusal = found.isFile() ? importRefusal(fileName, found.size) : null
    if (refusal !== null) throw new AppError(refusal.code, refusal.facts)
    return { fileName, bytes: new Uint8Array(await readFile(path)), companion: filesBeside(path) }
  } catch (error) {
    if (error instanceof AppError) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new AppError('file-unreadable', { file: fileName, detail }, { cause: error })
  }
}
