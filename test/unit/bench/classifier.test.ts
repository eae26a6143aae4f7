import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BenchCase, ToldFact } from '../../bench/classifier/cases'
import { causesOf } from '../../bench/classifier/causes'
import { elementsOf } from '../../bench/classifier/elements'
import type { Read } from '../../bench/classifier/read'
import { score } from '../../bench/classifier/score'
import { countTestRun, readTestRuns } from '../../bench/classifier/test-runs'
import { figureLine } from '../../bench/figures'
import { reading as readingSchema } from '../../../shared/pack/reading'

const inPack = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../../../resources/packs/module-14', name), 'utf8'))
const reading = readingSchema.parse(inPack('reading.yaml'))

const text = 'A recruiter signed her up. He kept it. Perhaps she was 16. Officers drove her home.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const told = (fact: string, words: string, is: 'yes' | 'no' = 'yes'): ToldFact => ({ fact, is, places: [at(words)] })
const readAs = (fact: string, words: string, is: 'yes' | 'no' = 'yes') => ({ fact, is, evidence: [at(words)] })
const right = { tip: 'no', som: 'no', cyber: 'none', serious: 'unknown' } as const
const sure = (labels: Record<string, string>): Read['labels'] =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, { value, confidence: 0.9 }]))

const one = (facts: ToldFact[], asides: BenchCase['asides'] = []): BenchCase => ({
  id: 'maker/story/1',
  family: 'story',
  text,
  labels: right,
  facts,
  asides,
  isGoldRight: true,
})

describe('the cause of an error', () => {
  const causeOf = (facts: ToldFact[], read: Read['facts'], asides: BenchCase['asides'] = [], labels = sure(right)) =>
    causesOf({ one: one(facts, asides), read: { labels, facts: read } }, reading)

  test('is none where all is read as in the key', () => {
    expect(causeOf([told('act.recruitment', 'signed her up')], [readAs('act.recruitment', 'A recruiter')])).toEqual([])
  })

  test('is the rules where a label is wrong though no fact is', () => {
    expect(causeOf([], [], [], sure({ ...right, tip: 'yes' }))).toEqual(['rule'])
  })

  test('is a number where an age or a penalty was missed or made up', () => {
    expect(causeOf([told('victim.child', '16')], [])).toEqual(['number'])
    expect(causeOf([], [readAs('penalty.four-years', '16')])).toEqual(['number'])
  })

  test('is the context where it was read the other way round, or out of a supposition', () => {
    const denied = told('means.coercion', 'He kept it', 'no')
    expect(causeOf([denied], [readAs('means.coercion', 'He kept it')])).toEqual(['context'])
    const supposed = [{ tag: 'hypo', place: at('Perhaps she was 16') }]
    expect(causeOf([], [readAs('act.harbouring', 'she was')], supposed)).toEqual(['context'])
  })

  test('is the role where somebody else did it', () => {
    const rescuers = [{ tag: 'other', place: at('Officers drove her home') }]
    expect(causeOf([], [readAs('act.transportation', 'drove her')], rescuers)).toEqual(['role'])
  })

  test('is coreference where only pronouns tell of whom, else the lexicon', () => {
    expect(causeOf([told('means.coercion', 'He kept it')], [])).toEqual(['coreference'])
    expect(causeOf([told('act.recruitment', 'A recruiter signed her up')], [])).toEqual(['lexicon'])
  })
})

describe('the score of a reading', () => {
  const facts = [told('act.recruitment', 'signed her up'), told('victim.child', '16')]
  const read: Read = {
    labels: sure({ ...right, tip: 'yes' }),
    facts: [readAs('act.recruitment', 'A recruiter signed'), readAs('means.fraud', 'kept it')],
  }
  const found = score([{ one: one(facts), read }], reading)

  test('tells labels, items, evidence and a false yes', () => {
    expect(found.labels.tip).toMatchObject({ right: 0, total: 1 })
    expect(found.labels.som).toMatchObject({ right: 1 })
    expect(found.items.micro).toMatchObject({ hits: 1, inKey: 1, asRead: 2 })
    expect(found.evidence).toEqual({ facts: 1, overlapping: 1, close: 0 })
    expect(found.falseYes).toEqual({ tip: { of: 1, wrong: 1 }, som: { of: 1, wrong: 0 } })
    expect(found.allRight).toBe(0)
  })

  test('tells what is not stated from what is denied', () => {
    const row = (name: string) => found.stated[name]?.counts
    // The key says true and nothing was read.
    expect(row('victim_child')).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect(row('border_crossing')?.[2]).toEqual([0, 0, 1])
  })
})

test('facts fill the fields of a line; what is said of one person and denied of another is said', () => {
  const { lists, stated } = elementsOf(
    [
      { fact: 'means.threat-or-force', is: 'yes' },
      { fact: 'means.fraud', is: 'no' },
      { fact: 'victim.child', is: 'no' },
      { fact: 'victim.child', is: 'yes' },
      { fact: 'entry.irregular', is: 'no' },
    ],
    reading,
  )
  expect(lists.means).toEqual(['threat_or_force'])
  expect(lists.act).toEqual([])
  expect(stated).toMatchObject({ victim_child: true, irregular_entry: false, border_crossing: null })
})

describe('measurements with what is kept for testing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actus-runs-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('are counted one after the other', () => {
    expect(readTestRuns(folder)).toEqual([])
    const first = { day: '2026-11-28', part: 'test', model: 'abc', why: 'the first' } as const
    const second = { ...first, part: 'held-out', why: 'the author who is held out' } as const
    countTestRun(folder, first)
    countTestRun(folder, second)
    expect(readTestRuns(folder)).toEqual([first, second])
  })
})

test('a goal is a most, or a least where that is said', () => {
  const figure = { name: 'tip-right', value: 96, unit: '%', goal: 95 }
  expect(figureLine(figure)).toContain('short')
  expect(figureLine({ ...figure, goalIs: 'least' })).toBe('bench tip-right 96.0 % goal 95 met')
  expect(figureLine({ ...figure, value: 94, goalIs: 'least' })).toContain('short')
})
