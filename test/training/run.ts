import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildProgram } from '../build-program.ts'

/* Builds a program of this folder and starts it: `node test/training/run.ts linear`. */
const [name = 'linear', ...rest] = process.argv.slice(2)
const program = await buildProgram(`test/training/${name}.ts`)
const { status } = spawnSync(process.execPath, [program, resolve(import.meta.dirname, '../..'), ...rest], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
