import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildProgram } from '../build-program.ts'

const folder = resolve(import.meta.dirname, '../../out/bench')
const WORDS_EACH = 2000

/** A data folder with so many texts; made once, as it takes a minute. */
export async function textsOnDisk(texts: number): Promise<string> {
  const dataDir = join(folder, `texts-${texts}`)
  if (existsSync(dataDir)) return dataDir
  const part = `${dataDir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  const program = await buildProgram('test/bench/fill-texts.ts')
  execFileSync(process.execPath, [program, join(part, 'actus.db'), String(texts), String(WORDS_EACH)])
  renameSync(part, dataDir)
  return dataDir
}
