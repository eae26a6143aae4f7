import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildProgram } from '../build-program.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'out/bench')
const WORDS_EACH = 2000

/** Changes with the form of the data file, and with how the texts and cards are made. */
function formOf(): string {
  const made = 'test/{random,bench/fill-texts,bench/large-collection,bench/many-texts,bench/made-up-words}.ts'
  const files = globSync(['electron/store/migrations/*.sql', made], { cwd: root })
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 8)
}

/** A data folder with so many texts and cards; made once, as it takes a minute. */
export async function textsOnDisk(texts: number): Promise<string> {
  const dataDir = join(folder, `texts-${texts}-${formOf()}`)
  if (existsSync(dataDir)) return dataDir
  const part = `${dataDir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const program = await buildProgram('test/bench/fill-texts.ts')
  execFileSync(process.execPath, [program, join(part, 'actus.db'), String(texts), String(WORDS_EACH)])
  renameSync(part, dataDir)
  return dataDir
}
