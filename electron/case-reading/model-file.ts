import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors'

/** Reads a file of which the reader consists. @throws AppError reader-stopped */
export async function modelFile(path: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new AppError('reader-stopped', { detail: `${basename(path)} cannot be read` }, { cause: error })
  }
}
