import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forkHelper } from '../../electron/jobs/fork-helper'
import { createReadingPort } from '../../electron/case-reading/public'
import { createCarryPort } from '../../electron/jobs/carry-port'
import { createParsePort } from '../../electron/jobs/parse-port'
import { createSearchPort } from '../../electron/search/public'
import { writePdf } from '../unit/electron/library/parsers/pdf/write-pdf'
import { temporaryStore } from './temporary-store'
import { tinyModels, tinyReading } from './tiny-reading'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const isLinux = process.platform === 'linux'

/** Marks the place of the fuses in Electron's program; @electron/fuses looks for it. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]

const folder = mkdtempSync(join(tmpdir(), 'actus-package-'))
const packed = join(folder, 'dist/linux-unpacked')
const resources = join(packed, 'resources')
const asar = join(resources, 'app.asar')
const unpacked = join(resources, 'app.asar.unpacked')

/** A stand-in for Electron: the files that electron-builder looks for, and all fuses as they are in Electron itself. */
function electronStub(): string {
  const stub = join(folder, 'electron')
  for (const name of ['resources', 'locales']) mkdirSync(join(stub, name), { recursive: true })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(stub, name), '45.4.1')
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, fuses.length]),
    Buffer.from('1'.repeat(fuses.length)),
  ])
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit\n'), wire]))
  chmodSync(join(stub, 'electron'), 0o755)
  return stub
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size

describe.runIf(isLinux)('the package for Linux', () => {
  let files: string[] = []

  beforeAll(async () => {
    const script = join(root, 'electron/hosts/launch/package.mjs')
    const where = [`--config.electronDist=${electronStub()}`, `--config.directories.output=${join(folder, 'dist')}`]
    await run(process.execPath, [script, '--linux', '--dir', ...where], { cwd: root })
    files = listPackage(asar, { isPack: false }).map((file) => file.slice(1))
    console.log(
      `Packed without Electron: app.asar ${megabytes(sizeOf(asar))}, beside it ${megabytes(sizeOf(unpacked))}`,
    )
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Files whose path begins so, without folders. */
  const under = (path: string) => files.filter((file) => file.startsWith(`${path}/`) && /\.\w+$|\/LICENSE$/.test(file))

  it('holds the built program, the window and the packs, and what they need to start', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'out/main/desktop.js',
        'out/main/parse-process.js',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
        'resources/packs/module-14/pack.yaml',
      ]),
    )
    expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({
      main: 'out/main/desktop.js',
      name: 'actus',
    })
    const built = readdirSync(join(root, 'out/renderer/assets')).map((name) => `out/renderer/assets/${name}`)
    expect(under('out/renderer/assets').toSorted()).toEqual(built.toSorted())
  })

  it('holds nothing else', () => {
    const tops = new Set(files.map((file) => file.split('/')[0]))
    expect([...tops].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
    const outs = new Set(files.filter((file) => file.startsWith('out/')).map((file) => file.split('/')[1]))
    expect([...outs].toSorted()).toEqual(['main', 'preload', 'renderer'])
    expect(files.filter((file) => /electron-22|\.map$|\.ts$|\.test\./.test(file))).toEqual([])
    expect(
      under('out/main')
        .filter((file) => !file.includes('chunks/'))
        .toSorted(),
    ).toEqual([
      'out/main/carry-thread.js',
      'out/main/desktop.js',
      'out/main/licences.md',
      'out/main/parse-process.js',
      'out/main/reading-process.js',
      'out/main/search-thread.js',
    ])
  })

  it('says under what licences that comes which is bundled', () => {
    const [main, renderer] = ['out/main/licences.md', 'out/renderer/licences.md'].map((file) =>
      extractFile(asar, file).toString(),
    )
    for (const name of ['zod', 'unified', '@trpc/server', '@huggingface/tokenizers'])
      expect(main).toContain(`## ${name}`)
    for (const name of ['react-dom', 'react-aria-components', '@phosphor-icons/react'])
      expect(renderer).toContain(`## ${name}`)
  })

  it('has no dependency inside but those of native code, and of them what runs on this machine', () => {
    const packages = new Set(files.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1]))
    expect([...packages].toSorted()).toEqual(['better-sqlite3', 'onnxruntime-common', 'onnxruntime-node'])
    expect(under('node_modules/better-sqlite3/prebuilds')).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ])
    const partsOf = (name: string) =>
      new Set(files.filter((file) => file.startsWith(`node_modules/${name}/`)).map((file) => file.split('/')[2]))
    expect(partsOf('better-sqlite3')).toEqual(new Set(['LICENSE', 'lib', 'package.json', 'prebuilds']))
    expect(partsOf('onnxruntime-node')).toEqual(new Set(['bin', 'dist', 'package.json']))
    expect(partsOf('onnxruntime-common')).toEqual(new Set(['dist', 'package.json']))
    const native = `node_modules/onnxruntime-node/bin/napi-v3/linux/${process.arch}`
    expect(files.filter((file) => /onnxruntime-node\/bin\/.*\.(node|so|dll|dylib)/.test(file)).toSorted()).toEqual([
      `${native}/libonnxruntime.so.1`,
      `${native}/onnxruntime_binding.node`,
    ])
    expect(existsSync(join(unpacked, native, 'libonnxruntime.so.1'))).toBe(true)
  })

  it('has a better-sqlite3 that loads from there and answers', async () => {
    const program = `const SQLite = require(process.argv[1])
      console.log(new SQLite(':memory:').prepare('SELECT sqlite_version() AS version').get().version)`
    const { stdout } = await run(process.execPath, ['-e', program, join(unpacked, 'node_modules/better-sqlite3')], {
      cwd: folder,
    })
    expect(stdout).toMatch(/^3\.\d+\.\d+\n$/)
  })

  it('has parsers that read each kind of file with what is packed, threads that search and carry, and a process that reads cases', async () => {
    const all = join(folder, 'unpacked')
    extractAll(asar, all)
    const parser = createParsePort(() => forkHelper(join(all, 'out/main/parse-process.js')))
    // Words in an encoding for which pdf.js brings a table.
    const pdf = writePdf({
      pages: [{ texts: [{ x: 72, y: 700, text: 'A weir holds the water of a river back.' }] }],
      japanese: '93fa967b8d918c9b9640',
    })
    const html = new TextEncoder().encode('<p>A weir holds the water back.</p>')
    for (const [fileName, bytes, words] of [
      ['weir.pdf', pdf, '日本国憲法'],
      ['weir.html', html, 'A weir holds'],
    ] as const) {
      const parts = await parser.parse({
        fileName,
        bytes,
        encoding: null,
        extent: 'article',
        companion: async () => null,
      })
      let found = ''
      for await (const piece of parts.pieces()) found += JSON.stringify(piece)
      parts.close()
      expect(found).toContain(words)
    }
    const said = vi.spyOn(console, 'error')
    const search = createSearchPort(join(all, 'out/main/search-thread.js'), temporaryStore().store.db)
    expect((await search.hits({ typed: 'weir', typing: false, limit: 5 }, 'window'))?.texts.total).toBe(0)
    search.close()
    const [from, anchor] = [
      'A weir holds back.',
      { start: 2, end: 6, exact: 'weir', prefix: 'A ', suffix: ' holds back.' },
    ]
    const carrier = createCarryPort(join(all, 'out/main/carry-thread.js'))
    expect(await carrier.carry({ from, to: `Now. ${from}`, anchors: [anchor] })).toEqual([
      { kind: 'placed', start: 7, end: 11 },
    ])
    carrier.close()
    const reader = createReadingPort(() => forkHelper(join(all, 'out/main/reading-process.js')), tinyModels)
    const { reading } = await reader.read({ text: 'She was sold. Then he was hired.', ...tinyReading })
    expect(reading.facts).toMatchObject([{ statement: { fact: 'act.hired' } }])
    reader.close()
    expect(said).not.toHaveBeenCalled()
  })

  it('cannot be made to run as Node, to take options of Node, or to load another program', () => {
    const program = readFileSync(join(packed, 'actus'))
    const wire = program
      .subarray(program.indexOf(SENTINEL) + SENTINEL.length + 2)
      .subarray(0, fuses.length)
      .toString()
    const blown = Object.fromEntries(fuses.map((name, i) => [name, wire[i] === '1']))
    expect(blown).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('brings the licences of its fonts, and of what reads cases', () => {
    for (const name of ['literata/LICENSE', 'onnxruntime.txt', 'all-minilm-l6-v2.txt'])
      expect(existsSync(join(resources, 'licences', name))).toBe(true)
  })
})
