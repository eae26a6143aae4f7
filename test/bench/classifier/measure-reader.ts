/*
 * A program: measure-reader.js ROOT OPTIONS reads labelled cases with the reader of the first pack and scores what it read;
 * OPTIONS is JSON, see `Options`. Prints lines and figures, one JSON each a line.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { checkPack } from '../../../electron/library/public'
import { assert } from '../../../shared/assert'
import type { z } from 'zod'
import { type AnalysedText, asOfThen } from '../../../shared/case-reading/ages'
import { combinations } from '../../../shared/case-reading/combine'
import { linearModel, linearScores } from '../../../shared/case-reading/linear'
import { patternScores } from '../../../shared/case-reading/patterns'
import { analyse } from '../../../shared/case-reading/sentences'
import { readLabelledCases } from '../../labelled-cases/load'
import type { Figure } from '../figures'
import { type BenchCase, fromLabelled, fromPractice } from './cases'
import { type Cause, causesOf, wrongIn } from './causes'
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
const embedding = keptEmbedding(folder, join(root, 'out/bench/case-reading'))
const linear = inModel('linear.json', linearModel)
const learned = inModel('combination.json', combinations) ?? []

/** Null if the model has no such file. */
function inModel<T>(name: string, schema: z.ZodType<T>): T | null {
  const file = join(folder, name)
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

async function layersOf(of: AnalysedText, kept: KeptEmbedding): Promise<Layered> {
  const { text, analysis } = asOfThen(of, reading)
  return {
    embedding: await kept.scores(text, analysis, reading.layout),
    linear: linear && linearScores(text, analysis, linear, reading),
    patterns: patternScores(text, analysis, reading),
  }
}

/** Keeps, a line a case, what was read wrong, for whoever wants to mend the reader. */
function writeWrong(name: string, all: readonly ReadOne[]): void {
  const lines = all.map(({ one, read }) => JSON.stringify({ id: one.id, ...wrongIn({ one, read }) }))
  const file = join(root, 'out/bench/case-reading', `wrong-${name}.jsonl`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${lines.join('\n')}\n`)
  print(`what was read wrong, case by case: ${relative(root, file)}`)
}

/**
 * Reads the cases of a set in each way, and prints what came of it.
 * @param mayBeLookedAt whether single cases may be told; those of which nothing is to be learned may not
 */
async function measureSet(
  name: string,
  cases: readonly BenchCase[],
  kept: KeptEmbedding,
  mayBeLookedAt: boolean,
): Promise<void> {
  const texts = cases.map(({ text }) => ({ text, analysis: analyse(text) }))
  const layered: { by: Layered; of: AnalysedText }[] = []
  for (const of of texts) layered.push({ by: await layersOf(of, kept), of })
  const rows = ways.flatMap((way) => {
    if (!way.layers.some((layer) => layered.some(({ by }) => by[layer] !== null))) return []
    const read = layered.flatMap(({ by, of }, at): ReadOne[] => {
      const one = cases[at]
      return one ? [{ one, read: readBy(way, by, { rules, reading, learned }, of) }] : []
    })
    return [{ way: way.name, read, scored: score(read, reading) }]
  })
  const [whole] = rows
  assert(whole, 'there is no layer')
  const counts = new Map<Cause, number>()
  for (const cause of whole.read.flatMap((one) => causesOf(one, reading)))
    counts.set(cause, (counts.get(cause) ?? 0) + 1)
  for (const line of [...setLines(name, whole.scored, counts), ...waysLines(name, rows), '']) print(line)
  for (const figure of goalFigures(name, whole.scored)) say(figure)
  if (mayBeLookedAt) writeWrong(name, whole.read)
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
  await measureSet('dev', ofPart('dev'), embedding, true)
  await measureSet('weighing', ofPart('weighing'), embedding, true)
  await measureSet('practice', fromPractice(pack), embedding, true)
  for (const { part, isAsked } of guarded) {
    if (!isAsked) continue
    countTestRun(casesFolder, {
      day: new Date().toISOString().slice(0, 10),
      part,
      model: embedding.model,
      why: options.why ?? '',
    })
    await measureSet(part, ofPart(part), embedding, false)
  }
}
