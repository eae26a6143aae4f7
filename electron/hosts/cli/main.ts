import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { version } from '../../../package.json'
import { forkHelper } from '../../jobs/fork-helper'
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
  spawnParser: () => forkHelper(join(out, 'parse-process.js')),
  spawnReader: () => forkHelper(join(out, 'reading-process.js')),
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
