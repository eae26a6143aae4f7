import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { forkParser } from '../../electron/jobs/fork-parser'
import { createParsePort } from '../../electron/jobs/parse-port'
import { AppError } from '../../shared/errors'
import { buildProgram } from '../build-program'

let program: string
beforeAll(async () => {
  program = await buildProgram('electron/jobs/parse-process.ts')
})

const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) })
const parser = () => createParsePort(() => forkParser(program))

/** A parser that does what the script says when it gets a file. */
function parserThat(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'actus-parser-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'parser.mjs')
  writeFileSync(path, `process.on('message', () => { ${script} })`)
  return createParsePort(() => forkParser(path), 3_000)
}

test('a file is read in a process of its own', async () => {
  const parsed = await parser().parse(file('notes.md', '# Trafficking in persons\n\nAct, means and purpose.\n'))
  expect(parsed.title).toBe('Trafficking in persons')
  expect(parsed.tree.type).toBe('root')
})

test('what the parser finds wrong with a file arrives with its facts', async () => {
  await expect(parser().parse(file('movie.mp4', 'x'))).rejects.toMatchObject({
    name: 'AppError',
    code: 'file-unsupported',
    facts: { file: 'movie.mp4' },
  })
})

test.each([
  ['that dies', 'process.exit(3)', 'exit code 3'],
  ['that is killed', `process.kill(process.pid, 'SIGKILL')`, 'SIGKILL'],
  [
    'that answers in another form',
    `process.send({ kind: 'parsed', document: { title: 1 } })`,
    'an answer of another form',
  ],
  ['that is stuck', 'for (;;) {}', 'no result after 3 s'],
])('a parser %s stops the import and nothing else', async (_, script, detail) => {
  const stopped = new AppError('parse-stopped', { file: 'notes.txt', detail })
  await expect(parserThat(script).parse(file('notes.txt', 'x'))).rejects.toThrow(stopped)
})

test('an aborted parse ends with the reason, and its process with it', async () => {
  const ended = Promise.withResolvers<string>()
  const port = createParsePort(() => {
    const child = forkParser(program)
    child.onExit(ended.resolve)
    // It never hears of the file, and so would wait for ever.
    return { ...child, send: () => {} }
  })
  const controller = new AbortController()
  const parsing = port.parse(file('long.txt', 'x'), { signal: controller.signal })
  controller.abort(new Error('the learner changed their mind'))
  await expect(parsing).rejects.toThrow('changed their mind')
  expect(await ended.promise).toBe('SIGKILL')
})

test('the parser sees nothing of the environment', async () => {
  process.env.ACTUS_SECRET = 'x'
  onTestFinished(() => void delete process.env.ACTUS_SECRET)
  const answer = `process.send({ kind: 'failed', code: 'file-unreadable', facts: { file: '', detail: String(process.env.ACTUS_SECRET) } })`
  await expect(parserThat(answer).parse(file('notes.txt', 'x'))).rejects.toMatchObject({
    facts: { detail: 'undefined' },
  })
})
