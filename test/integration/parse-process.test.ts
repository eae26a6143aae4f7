import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { forkHelper } from '../../electron/jobs/fork-helper'
import { createParsePort, type ParseFile } from '../../electron/jobs/parse-port'
import type { ParsedPiece } from '../../electron/jobs/parse-protocol'
import { AppError } from '../../shared/errors'
import { buildProgram } from '../build-program'

let program: string
beforeAll(async () => {
  program = await buildProgram('electron/jobs/parse-process.ts')
  // All parsers are in it.
}, 120_000)

const file = (fileName: string, text: string, more: Partial<ParseFile> = {}): ParseFile => ({
  fileName,
  bytes: new TextEncoder().encode(text),
  encoding: null,
  extent: 'article',
  companion: async () => null,
  ...more,
})
const parser = () => createParsePort(() => forkHelper(program))

/** A program that does what the script says with each message; `say` answers. */
function parserThat(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'actus-parser-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'parser.mjs')
  writeFileSync(path, `const say = (it) => process.send(it); process.on('message', (message) => { ${script} })`)
  return createParsePort(() => forkHelper(path), 3_000)
}

async function piecesOf(port: ReturnType<typeof parser>, of: ParseFile): Promise<ParsedPiece[]> {
  const parts = await port.parse(of)
  onTestFinished(() => parts.close())
  const pieces: ParsedPiece[] = []
  for await (const piece of parts.pieces()) pieces.push(piece)
  return pieces
}

const facts = `{ title: 'T', lang: 'en', byline: '', published: null, links: { url: null, next: null, previous: null },
  encoding: null, extent: null, warnings: [], pieces: 1 }`

test('a file is read in a process of its own', async () => {
  const parts = await parser().parse(file('notes.md', '# Trafficking in persons\n\nAct, means and purpose.\n'))
  onTestFinished(() => parts.close())
  expect(parts.facts.title).toBe('Trafficking in persons')
})

test('its process loads what reads a file, and nothing of the store', () => {
  expect(readFileSync(program, 'utf8')).not.toMatch(/\bSELECT\b[^;]+\bFROM\b/)
})

test('a long file goes there and comes back in parts that are in order', async () => {
  const paragraphs = Array.from(
    { length: 3_000 },
    (_, n) => `Paragraph ${n} of a text on trafficking in persons and the smuggling of migrants.`,
  )
  const pieces = await piecesOf(parser(), file('long.md', `# Long\n\n${paragraphs.join('\n\n')}\n`))
  expect(pieces.length).toBeGreaterThan(3)
  const words = JSON.stringify(pieces).match(/Paragraph \d+/g)
  expect(words).toEqual(paragraphs.map((_, n) => `Paragraph ${n}`))
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
  ['that answers in another form', `say({ kind: 'parsed', facts: { title: 1 } })`, 'an answer of another form'],
  ['that hands over before it has said what', `say({ kind: 'end' })`, 'an answer of another form'],
  ['that is stuck', 'for (;;) {}', 'no progress for 3 s'],
])('a parser %s stops the import and nothing else', async (_, script, detail) => {
  const stopped = new AppError('parse-stopped', { file: 'notes.txt', detail })
  await expect(parserThat(script).parse(file('notes.txt', 'x'))).rejects.toThrow(stopped)
})

test.each([
  ['dies', 'process.exit(3)', 'exit code 3'],
  ['is stuck', 'for (;;) {}', 'no progress for 3 s'],
  ['hands over something else', `say({ kind: 'blocks', blocks: 'all' })`, 'an answer of another form'],
  ['begins anew', `say({ kind: 'parsed', facts: ${facts} })`, 'an answer of another form'],
])('so does one that %s while it hands over', async (_, script, detail) => {
  const port = parserThat(
    `if (message.kind === 'bytes') say({ kind: 'parsed', facts: ${facts} }); if (message.kind === 'more') { ${script} }`,
  )
  await expect(piecesOf(port, file('notes.txt', 'x'))).rejects.toMatchObject({ facts: { detail } })
})

test('a parser gets the files that it asks for, and is told of those that are not there', async () => {
  const port = parserThat(`
    if (message.kind === 'bytes') { say({ kind: 'want', path: 'a.png' }); say({ kind: 'want', path: 'b.png' }) }
    if (message.kind === 'companion') (globalThis.got ??= {})[message.path] = message.bytes && [...message.bytes]
    if (Object.keys(globalThis.got ?? {}).length === 2)
      say({ kind: 'failed', code: 'file-unreadable', facts: { file: '', detail: JSON.stringify(globalThis.got) } })`)
  const companion = async (path: string) => (path === 'a.png' ? new Uint8Array([1, 2]) : null)
  await expect(port.parse(file('page.html', 'x', { companion }))).rejects.toMatchObject({
    facts: { detail: JSON.stringify({ 'a.png': [1, 2], 'b.png': null }) },
  })
})

test('a parser that never comes up for air still says how far it is, and is stopped at once', async () => {
  const port = parserThat(`
    if (message.kind !== 'bytes') return
    for (let at = 0; ; at++) if (at % 1e6 === 0) say({ kind: 'progress', share: Math.min(1, at / 1e9) })`)
  const controller = new AbortController()
  const heard = Promise.withResolvers<void>()
  const shares: number[] = []
  const onProgress = (share: number) => {
    shares.push(share)
    if (shares.length === 3) heard.resolve()
  }
  const parsing = port.parse(file('long.txt', 'x'), { signal: controller.signal, onProgress })
  parsing.catch(() => {})
  await heard.promise
  controller.abort(new Error('the learner changed their mind'))
  await expect(parsing).rejects.toThrow('changed their mind')
  expect(shares.slice(0, 3)).toEqual(shares.slice(0, 3).toSorted((a, b) => a - b))
})

test('an aborted parse ends with the reason, and its process with it', async () => {
  const ended = Promise.withResolvers<string>()
  const port = createParsePort(() => {
    const child = forkHelper(program)
    child.onExit(ended.resolve)
    // It never hears of the file, and so would wait for ever.
    return { ...child, send: async () => {} }
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
  const answer = `say({ kind: 'failed', code: 'file-unreadable', facts: { file: '', detail: String(process.env.ACTUS_SECRET) } })`
  await expect(parserThat(answer).parse(file('notes.txt', 'x'))).rejects.toMatchObject({
    facts: { detail: 'undefined' },
  })
})
