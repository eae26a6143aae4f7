import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { between } from '../random'

/** Of the kills, so many come right after a statement; the others after a time. */
const SHARE_BY_STATEMENT = 0.6

/** A program that writes to a journal in its folder, and when to kill it at the latest. */
interface Killed {
  program: string
  folder: string
  args: readonly string[]
  random(): number
  mostStatements: number
  mostMs: number
}

/**
 * Lets a program work until a moment, and kills it; gives the lines, as JSON, that it had written down.
 * @throws Error if it ended in another way
 */
export async function untilKilled(killed: Killed): Promise<string[]> {
  const { random, folder } = killed
  const journal = join(folder, 'journal')
  rmSync(journal, { force: true })
  const isByStatement = random() < SHARE_BY_STATEMENT
  const statement = isByStatement ? between(random, 1, killed.mostStatements) : 0
  const delayMs = between(random, 0, killed.mostMs)
  const args = [`--folder=${folder}`, `--journal=${journal}`, `--statement=${statement}`, ...killed.args]
  const child = spawn(process.execPath, [killed.program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  // It writes to standard output once, when it is ready.
  if (!isByStatement) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delayMs))
  const [code, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself (${code ?? signal}): ${errors.trim()}`)
  // What follows the last line end was being written at the kill.
  return existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(0, -1) : []
}
