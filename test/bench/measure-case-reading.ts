/*
 * A program: measure-case-reading.js ROOT reads cases with the built process and the model of the first pack. The long ones are
 * made of labelled cases, one after the other. Prints figures, one JSON a line.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createReadingPort, readingTask, type ReadingPort } from '../../electron/case-reading/public'
import { forkHelper } from '../../electron/jobs/fork-helper'
import { checkPack } from '../../electron/library/public'
import { assert } from '../../shared/assert'
import { ownCaseLimits } from '../../shared/model/own-case'
import { percentile, type Figure } from './figures'
import { readLabelledCases } from '../labelled-cases/load'

const [root = '.'] = process.argv.slice(2)
const STARTS = 7
const CASES = 20
const SHORT_WORDS = 150
const LONG_WORDS = ownCaseLimits.words

const { pack: loaded } = checkPack(join(root, 'resources/packs/module-14'))
assert(loaded, 'the first pack has faults')
const { pack } = loaded
const models = join(root, 'resources/reading')
const program = join(root, 'out/main/reading-process.js')
const start = () => createReadingPort(() => forkHelper(program), models)

const say = (name: string, value: number, unit: string, goal: number | null) => {
  const figure: Figure = { name: `case-reading-${name}`, value, unit, goal }
  console.log(JSON.stringify(figure))
}

/** So many texts of so many words, of cases that stand in another order in each. */
const textsOf = (words: number): string[] => {
  const told = readLabelledCases(join(root, 'test/fixtures/cases')).cases.map(({ text }) => text.split(/\s+/))
  return Array.from({ length: CASES }, (_, at) => {
    const from = Math.floor((told.length * at) / CASES)
    return [...told.slice(from), ...told].flat().slice(0, words).join(' ')
  })
}

/** What it takes from the first question until what answers it is loaded. */
async function loadMs(text: string): Promise<number> {
  const port = start()
  const begin = performance.now()
  const { ms } = await port.read(readingTask(pack, text))
  const whole = performance.now() - begin
  port.close()
  return whole - ms
}

async function timesMs(port: ReadingPort, texts: readonly string[], without: boolean): Promise<number[]> {
  const layers = without ? (['linear', 'patterns'] as const) : undefined
  const times: number[] = []
  for (const text of texts) {
    const task = readingTask(pack, text)
    times.push((await port.read(layers === undefined ? task : { ...task, layers })).ms)
  }
  return times
}

const [long, short] = [textsOf(LONG_WORDS), textsOf(SHORT_WORDS)]
const loads: number[] = []
for (const text of short.slice(0, STARTS)) loads.push(await loadMs(text))
say('load-p50', percentile(loads, 0.5), 'ms', 500)
say('load-max', percentile(loads, 1), 'ms', null)

const port = start()
const works = [
  { name: `${LONG_WORDS}-words`, texts: long, without: false, goal: 300 },
  { name: `${SHORT_WORDS}-words`, texts: short, without: false, goal: null },
  { name: `${LONG_WORDS}-words-without-embedding`, texts: long, without: true, goal: 20 },
]
for (const { name, texts, without, goal } of works) {
  // The first of a kind find nothing compiled.
  await timesMs(port, texts.slice(0, 3), without)
  const times = await timesMs(port, texts, without)
  say(`${name}-p50`, percentile(times, 0.5), 'ms', null)
  say(`${name}-p95`, percentile(times, 0.95), 'ms', goal)
  say(`${name}-max`, percentile(times, 1), 'ms', null)
}
port.close()

const bytesOf = (path: string): number => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}
/** Of the native runtime what the package takes along on this machine; test/integration/package.test.ts holds it to that. */
const runtimeFiles = (): string[] => {
  const node = join(root, 'node_modules/onnxruntime-node')
  // Beside it or in it, as npm finds room.
  const common = [join(root, 'node_modules'), join(node, 'node_modules')]
    .map((folder) => join(folder, 'onnxruntime-common'))
    .find((folder) => existsSync(folder))
  assert(common, 'no onnxruntime-common')
  const native = join(node, 'bin/napi-v3', process.platform, process.arch)
  const needed = readdirSync(native).filter((name) =>
    /_binding\.node$|^libonnxruntime\.so\.\d+$|^onnxruntime\.dll$|\.dylib$/.test(name),
  )
  return [...needed.map((name) => join(native, name)), join(node, 'dist'), join(common, 'dist/cjs')]
}
// Chunks that the process shares with others were there before.
const added = [program, models, join(root, 'resources/licences'), ...runtimeFiles()].map(bytesOf)
say('package', added.reduce((sum, one) => sum + one, 0) / 1e6, 'MB', 60)
