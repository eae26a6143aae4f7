import type { ReadingRules } from '../../../shared/pack/reading'
import { labelNames, labelValues } from '../../labelled-cases/tags'
import type { Claim } from '../metrics/calibration'
import { confusionOf, type Confusion } from '../metrics/confusion'
import { itemScores, type ItemScores } from '../metrics/items'
import { overlaps, wordF1 } from '../metrics/overlap'
import { type Pairs, pairsRight } from '../metrics/pairs'
import type { BenchCase } from './cases'
import { elementsOf } from './elements'
import type { Read } from './read'

/** A case and what was read of it. */
export interface ReadOne {
  one: BenchCase
  read: Read
}

/** The lists that are scored together; technology is scored with the labels. */
export const scoredLists = ['act', 'means', 'purpose'] as const

export interface Scored {
  labels: Record<string, Confusion & { pairs: Pairs; claims: Claim[] }>
  /** act, means and purpose together, each item under `list.name` */
  items: ItemScores
  /** facts that are true, false or not stated, and technology */
  stated: Record<string, Confusion>
  evidence: {
    /** facts of the key that were read */
    facts: number
    /** of those: with evidence that shares a letter with the right words */
    overlapping: number
    /** of those: whose best evidence has more than half of its words in common with the right ones */
    close: number
  }
  /** of those whose label is not yes, how many were read as yes */
  falseYes: Record<'tip' | 'som', { of: number; wrong: number }>
  /** cases in which all four labels are right */
  allRight: number
}

/** Scores what was read of some cases. */
export function score(cases: readonly ReadOne[], reading: ReadingRules): Scored {
  const judged = (name: string) =>
    cases.map(({ one, read }) => ({
      family: one.family,
      key: one.labels[name as keyof BenchCase['labels']],
      read: read.labels[name]?.value ?? '',
    }))
  const labels = Object.fromEntries(
    labelNames.map((name) => {
      const all = judged(name)
      const claims = cases.map(({ read }, at) => ({
        confidence: read.labels[name]?.confidence ?? 0,
        isRight: all[at]?.key === all[at]?.read,
      }))
      return [name, { ...confusionOf(all, labelValues[name]), pairs: pairsRight(all), claims }]
    }),
  )
  const elements = cases.map(({ one, read }) => ({
    key: elementsOf(one.facts, reading),
    read: elementsOf(read.facts, reading),
  }))
  const flat = (of: Record<string, string[]>) =>
    scoredLists.flatMap((list) => (of[list] ?? []).map((name) => `${list}.${name}`))
  const names = reading.items.flatMap((item) =>
    'of' in item && scoredLists.some((list) => list === item.name)
      ? Object.keys(item.of).map((name) => `${item.name}.${name}`)
      : [],
  )
  const statedNames = reading.items.flatMap((item) => ('fact' in item ? [item.name] : []))
  const word = (value: boolean | null | undefined) => (value === undefined || value === null ? 'null' : String(value))
  const stated = statedNames.map((name) => {
    const all = elements.map(({ key, read }) => ({ key: word(key.stated[name]), read: word(read.stated[name]) }))
    return [name, confusionOf(all, ['true', 'false', 'null'])] as const
  })
  return {
    labels,
    items: itemScores(
      elements.map(({ key, read }) => ({ key: flat(key.lists), read: flat(read.lists) })),
      names,
    ),
    stated: Object.fromEntries(stated),
    evidence: evidenceOf(cases),
    falseYes: { tip: falseYes(judged('tip')), som: falseYes(judged('som')) },
    allRight: cases.filter(({ one, read }) => labelNames.every((name) => one.labels[name] === read.labels[name]?.value))
      .length,
  }
}

function falseYes(all: readonly { key: string; read: string }[]): { of: number; wrong: number } {
  const others = all.filter(({ key }) => key !== 'yes')
  return { of: others.length, wrong: others.filter(({ read }) => read === 'yes').length }
}

function evidenceOf(cases: readonly ReadOne[]): Scored['evidence'] {
  const both = cases.flatMap(({ one, read }) =>
    read.facts.flatMap(({ fact, is, evidence }) => {
      const told = one.facts.find((other) => other.fact === fact && other.is === is)
      return told && evidence ? [{ text: one.text, evidence, places: told.places }] : []
    }),
  )
  return {
    facts: both.length,
    overlapping: both.filter(({ evidence, places }) => overlaps(evidence.slice(0, 1), places)).length,
    close: both.filter(({ text, evidence: [best], places }) => best && wordF1(text, best, places) > 0.5).length,
  }
}
