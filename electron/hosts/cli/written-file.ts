import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../../shared/errors'

/** What the commonest errors of a system mean. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such folder',
  ENOTDIR: 'There is no such folder',
  EACCES: 'Its permissions do not let you write there',
  EPERM: 'Its permissions do not let you write there',
  EROFS: 'Nothing can be written on this disk',
  ENOSPC: 'The disk is full',
}

/** Writes a file that is made while it is written. One of that name stays as it was until the new one is whole. @throws AppError file-unwritable */
export async function writeFileOf(path: string, file: { pieces(): AsyncGenerator<string> }): Promise<void> {
  const partial = `${path}.part-${process.pid}`
  try {
    await pipeline(file.pieces(), createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) throw error
    throw new AppError(
      'file-unwritable',
      { file: path, detail: reasons[String(error.code)] ?? error.message },
      { cause: error },
    )
  }
}
