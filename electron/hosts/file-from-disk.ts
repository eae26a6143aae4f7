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
  return { ...(await bytesFromDisk(path, importRefusal)), companion: filesBeside(path) }
}

/**
 * A file on this machine's disk.
 * @param refusal why one of this name and size is not to be read
 * @throws AppError file-unreadable, or the refusal
 */
export async function bytesFromDisk(
  path: string,
  refusal: typeof importRefusal,
): Promise<Pick<ImportFile, 'fileName' | 'bytes'>> {
  const fileName = basename(path)
  try {
    const found = await stat(path)
    // A pipe, or a device, may never end.
    if (!found.isFile()) throw new Error(found.isDirectory() ? 'it is a folder' : 'it is not a file on a disk')
    const refused = refusal(fileName, found.size)
    if (refused !== null) throw new AppError(refused.code, refused.facts)
    return { fileName, bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file-unreadable', { file: fileName, detail: reasonOf(error) }, { cause: error })
  }
}

/** What the commonest errors of a system mean. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no file of this name',
  EACCES: 'its permissions do not let you read it',
  EPERM: 'its permissions do not let you read it',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return ('code' in error ? reasons[String(error.code)] : undefined) ?? error.message
}
