import { describe, expect, test } from 'vitest'
import { isPerhaps, weakestFor } from '../../../../shared/case-reading/perhaps'
import { module14 } from './pack'

const { rules } = module14
const read = (fact: string, confidence: number, quotes = ['as it stands there']) => ({
  statement: { fact, quotes },
  confidence,
})

test('what is sure by less than six tenths is perhaps so', () => {
  expect([0, 0.59, 0.6, 1].map(isPerhaps)).toEqual([true, true, false, false])
})

describe('what a finding hangs on', () => {
  const [border, act, purpose, data] = [
    read('entry.border-crossed', 0.3),
    read('act.recruitment', 0.9),
    read('purpose', 0.5),
    read('ict.target', 0.2),
  ]
  const all = [border, act, purpose, data]

  test('is the least sure of the facts that it rests on, also of an element denied as a whole', () => {
    expect(weakestFor(rules, all, 'tip')).toBe(purpose)
    expect(weakestFor(rules, [act, border], 'tip')).toBe(act)
    expect(weakestFor(rules, all, 'som')).toBe(border)
    expect(weakestFor(rules, all, 'act.recruitment')).toBe(act)
  })

  test('is the least sure of all where nothing of that was read; of nothing, none', () => {
    expect(weakestFor(rules, [act, data], 'som')).toBe(data)
    expect(weakestFor(rules, [], 'som')).toBeUndefined()
  })

  test('is none that no words show, as there is no sentence of it', () => {
    const silent = read('purpose', 0.1, [])
    expect(weakestFor(rules, [act, silent], 'tip')).toBe(act)
    expect(weakestFor(rules, [silent], 'tip')).toBeUndefined()
  })
})
