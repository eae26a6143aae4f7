/*
 * A program: measure-reader.js ROOT OPTIONS reads labelled cases with the reader of the first pack and scores what it read;
 * OPTIONS is JSON, see `Options`. Prints lines and figures, one JSON each a line.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPack } from '../../../electron/library/public'
import { assert } from '../../../shared/assert'
import { type Combination, combinations } from '../../../shared/case-reading/combine'
import { patternScores } from '../../../shared/case-reading/patterns'
import { analyse } from '../../../shared/case-reading/sentences'
import { readLabelledCases } from '../../labelled-cases/load'
import type { Figure } from '../figures'
import { type BenchCase, fromLabelled, fromPractice } from './cases'
import { type Cause, causesOf } from './causes'
import { type KeptEmbedding, keptEmbedding } from './embedding-cache'
import { goalFigures } from './figures'
import type { Options } from './options'
import { setLines, waysLines } from './print'
import { type Layered, readBy, ways } from './read'
import { type ReadOne, score } from './score'
import { countTestRun } from './test-runs'

const [root = '.', optionsJson = '{}'] = process.argv.slice(2)
const options: Options = JSON.parse(optionsJson)
const casesFolder = join(root, 'test/fixtures/cases')

const print = (line: string) => console.log(JSON.stringify({ line }))
const say = (figure: Figure) => console.log(JSON.stringify(figure))

const loaded = checkPack(join(root, 'resources/packs/module-14')).pack
assert(loaded?.pack.reading, 'the first pack has faults, or no reader')
const pack = { ...loaded.pack, reading: loaded.pack.reading }
const { rules, reading } = pack
const folder = options.model ?? join(root, 'resources/reading', reading.model)
const runtime = join(root, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm')
const embedding = keptEmbedding(folder, runtime, join(root, 'out/bench/case-reading'))
const learned = learnedIn(folder)

function learnedIn(of: string): Combination[] {
  const file = join(of, 'combination.json')
  return existsSync(file) ? combinations.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

async function layersOf(text: string, kept: KeptEmbedding): Promise<Layered> {
  const analysis = analyse(text)
  return {
    embedding: await kept.scores(text, analysis, reading.layout),
    linear: null,
    patterns: patternScores(text, analysis, reading),
  }
}

/** Reads the cases of a set in each way, and prints what came of it. */
async function measureSet(name: string, cases: readonly BenchCase[], kept: KeptEmbedding): Promise<void> {
  const layered: Layered[] = []
  for (const { text } of cases) layered.push(await layersOf(text, kept))
  const rows = ways.flatMap((way) => {
    const isThere = way.layers.some((layer) => layered.some((one) => one[layer] !== null))
    if (!isThere) return []
    const read = cases.map((one, at): ReadOne => {
      const given = layered[at] ?? { embedding: null, linear: null, patterns: null }
      return { one, read: readBy(way, given, { rules, reading, learned }, one.text, analyse(one.text)) }
    })
    return [{ way: way.name, read, scored: score(read, reading) }]
  })
  const [whole] = rows
  assert(whole, 'there is no layer')
  const counts = new Map<Cause, number>()
  for (const cause of whole.read.flatMap((one) => causesOf(one, rules))) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  for (const line of [...setLines(name, whole.scored, counts), ...waysLines(name, rows), '']) print(line)
  for (const figure of goalFigures(name, whole.scored)) say(figure)
  const gold = cases.filter(({ isGoldRight }) => isGoldRight).length
  say({
    name: `classifier-${name}-key-by-rules`,
    value: (100 * gold) / cases.length,
    unit: '%',
    goal: 100,
    goalIs: 'least',
  })
}

const labelled = readLabelledCases(casesFolder).cases
const ofPart = (part: string) =>
  fromLabelled(
    labelled.filter((one) => one.part === part),
    pack,
  )
if (embedding === null) print(`There is no model in ${folder}: no case is read.`)
else {
  const guarded = [
    { part: 'test', isAsked: options.test },
    { part: 'held-out', isAsked: options.heldOut },
  ] as const
  await measureSet('dev', ofPart('dev'), embedding)
  await measureSet('practice', fromPractice(pack), embedding)
  for (const { part, isAsked } of guarded) {
    if (!isAsked) continue
    countTestRun(casesFolder, {
      day: new Date().toISOString().slice(0, 10),
      part,
      model: embedding.model,
      why: options.why ?? '',
    })
    await measureSet(part, ofPart(part), embedding)
  }
}
