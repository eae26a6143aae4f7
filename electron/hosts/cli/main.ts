import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { version } from '../../../package.json'
import { forkParser } from '../../jobs/fork-parser'
import { runCli } from './program'

const out = import.meta.dirname

// Whoever read the results has seen enough, as head has after ten lines.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2), {
  version,
  resourcesDir: join(out, '../../resources'),
  spawnParser: () => forkParser(join(out, 'parse-process.js')),
  readingProgram: join(out, 'reading-thread.js'),
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
