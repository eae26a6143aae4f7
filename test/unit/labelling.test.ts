import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPack } from '../../electron/library/check-pack'
import { agreements, differences, valueOf } from '../labelling/agreement'
import { labellingMarkdown, readings } from '../labelling/document'
import { type Labels, labelsOfKey } from '../labelling/labels'

const root = join(import.meta.dirname, '../..')
const pack = checkPack(join(root, 'resources/packs/module-14')).pack?.pack
if (!pack) throw new Error('the pack has faults')
const { rules, cases } = pack
const now = new Map(cases.map((one) => [one.id, labelsOfKey(rules, one)]))

describe('the second reading of the cases', () => {
  const read = readings()

  test('has each case once, as the key has', () => {
    const ids = [...now.keys()].toSorted()
    expect(read.second.map((one) => one.case).toSorted()).toEqual(ids)
    expect(read.key.map((one) => one.case).toSorted()).toEqual(ids)
  })

  test('left no difference unsettled, and the keys are as it was settled', () => {
    const second = new Map(read.second.map((one) => [one.case, one]))
    const settled = new Map(read.settled.map((one) => [`${one.case} ${one.label}`, one]))
    for (const { case: id, label, key } of differences(read.key, read.second)) {
      const decision = settled.get(`${id} ${label}`)
      const [mine, theirs] = [now.get(id), second.get(id)]
      if (!decision || !mine || !theirs) throw new Error(`${id}, ${label}: not settled`)
      if (decision.stands === 'key') expect.soft(valueOf(mine, label), `${id}, ${label}`).toBe(key)
      if (decision.stands === 'second')
        expect.soft(valueOf(mine, label), `${id}, ${label}`).toBe(valueOf(theirs, label))
    }
    expect(read.settled).toHaveLength(differences(read.key, read.second).length)
  })

  test('is told in docs', async () => {
    await expect(labellingMarkdown(read)).toMatchFileSnapshot(join(root, 'docs/case-labelling.md'))
  })
})

describe('agreement', () => {
  const one = (id: string, values: Partial<Labels>): Labels => {
    const silent = { child: null, border: null, irregular: null, national: null, benefit: null }
    const empty = { act: [], means: [], purpose: [] }
    return { case: id, tip: 'no', som: 'no', cyber: 'none', serious: 'unknown', ...silent, ...empty, ...values }
  }
  const of = (label: string, key: Labels[], second: Labels[]) =>
    agreements(key, second).find((found) => found.label === label)

  test('kappa is that of the worked example with 45, 15, 25 and 15 of 100', () => {
    const cell = (count: number, a: 'yes' | 'no', b: 'yes' | 'no', from: number) =>
      Array.from({ length: count }, (_, at) => [one(String(from + at), { tip: a }), one(String(from + at), { tip: b })])
    const pairs = [
      ...cell(45, 'yes', 'yes', 0),
      ...cell(15, 'yes', 'no', 45),
      ...cell(25, 'no', 'yes', 60),
      ...cell(15, 'no', 'no', 85),
    ]
    const found = of(
      'tip',
      pairs.flatMap(([a]) => a ?? []),
      pairs.flatMap(([, b]) => b ?? []),
    )
    expect(found?.same).toBe(60)
    expect(found?.kappa).toBeCloseTo(0.1304, 4)
  })

  test('items are compared one by one, in any order', () => {
    const key = [one('a', { means: ['fraud', 'coercion'] }), one('b', { means: [] })]
    const second = [one('a', { means: ['coercion', 'deception'] }), one('b', { means: [] })]
    expect(of('means', key, second)).toMatchObject({ same: 1, cases: 2, itemF1: 0.5 })
  })

  test('who always say the same thing have no kappa: chance would give it too', () => {
    expect(of('som', [one('a', {})], [one('a', {})])?.kappa).toBeNull()
  })
})
