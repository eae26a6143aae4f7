import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest'
import { runCli } from '../../electron/hosts/cli/program'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { forkHelper } from '../../electron/jobs/fork-helper'

export const root = resolve(import.meta.dirname, '../..')

type Lines = Iterable<string> | AsyncIterable<string>

/** Each when it is asked for, and not before. */
async function* linesOf(lines: Lines) {
  yield* lines
}

/** Runs a command as the built program does, on a data folder. */
async function run(dataDir: string, args: readonly string[], input: Lines = [], printed?: (sofar: string) => void) {
  let [out, err] = ['', '']
  const code = await runCli(['--data-dir', dataDir, ...args], {
    version: '1.2.3',
    resourcesDir: join(root, 'resources'),
    spawnParser: () => forkHelper(join(root, 'out/main/parse-process.js')),
    spawnReader: () => forkHelper(join(root, 'out/main/reading-process.js')),
    input: () => linesOf(input),
    out: (text) => {
      out += text
      printed?.(out)
    },
    err: (text) => (err += text),
  })
  return { code, out, err }
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'actus-cli-'))

/** The command line on a data folder of each test's own. Call it once in a test file, outside of its tests. */
export function commandLine() {
  // The built-in pack is taken in once, and copied for each test.
  const begun = newFolder()
  beforeAll(async () => {
    await buildIfOld(process.execPath)
    expect(await run(begun, ['list'])).toMatchObject({ code: 0 })
  }, 120_000)
  afterAll(() => rmSync(begun, { recursive: true, force: true }))
  let folder = ''
  beforeEach(() => {
    folder = newFolder()
    cpSync(begun, join(folder, 'data'), { recursive: true })
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  })

  /** Runs a command: `cli('show', id)`. */
  const cli = (...args: string[]) => run(join(folder, 'data'), args)
  let sofar = ''
  /** Runs a command with these lines on its standard input. */
  const cliReading = (input: Lines, ...args: string[]) => {
    sofar = ''
    return run(join(folder, 'data'), args, input, (text) => (sofar = text))
  }
  /** The result of a command that has to work. */
  async function json(...args: string[]) {
    const { code, out } = await cli(...args, '--json')
    expect(code).toBe(0)
    return JSON.parse(out)
  }
  function textFile(name: string, text: string): string {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  return {
    /** holds the data folder, and the files of the test */
    get folder() {
      return folder
    },
    cli,
    cliReading,
    /** what the command that reads has printed so far */
    printed: () => sofar,
    json,
    textFile,
  }
}
