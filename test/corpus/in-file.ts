import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does some work with a file of this name, which is there no longer than the work takes. */
export async function inFile<T>(name: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'actus-corpus-'))
  try {
    return await work(join(folder, name))
  } finally {
    await rm(folder, { recursive: true })
  }
}
