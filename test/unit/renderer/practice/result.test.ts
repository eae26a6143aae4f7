import { describe, expect, test } from 'vitest'
import { groupFlips } from '../../../../renderer/practice/flip-groups'
import { reasonsOf } from '../../../../renderer/practice/reasons'
import type { Flip, TraceNode } from '../../../../shared/model/practice'

const flip = (factLabel: string, rest: Partial<Flip> = {}): Flip => ({
  factLabel,
  from: 'open',
  to: 'yes',
  findingLabel: 'Trafficking',
  becomes: 'yes',
  ...rest,
})

test('facts that change the same finding in the same way are named together', () => {
  const groups = groupFlips([
    flip('fraud'),
    flip('deception'),
    flip('fraud', { findingLabel: 'Smuggling' }),
    flip('coercion', { from: 'no' }),
    flip('abduction', { to: 'no', becomes: 'no' }),
  ])
  expect(groups.map(({ facts, finding, to }) => `${facts.join('+')} ${to} ${finding}`)).toEqual([
    'fraud+deception yes Trafficking',
    'fraud yes Smuggling',
    'coercion yes Trafficking',
    'abduction no Trafficking',
  ])
})

const node = (label: string, value: TraceNode['value'], rest: Partial<TraceNode> = {}): TraceNode => ({
  label,
  value,
  kind: label === '' ? 'condition' : 'element',
  combines: null,
  count: null,
  quotes: [],
  source: null,
  question: null,
  children: [],
  ...rest,
})

describe('why a finding has its value', () => {
  const either = node('', 'yes', { combines: 'any', children: [node('Means', 'yes'), node('Child', 'no')] })

  test('a yes: what is met, also within a condition without a name', () => {
    const root = node('Trafficking', 'yes', {
      combines: 'all',
      children: [node('Act', 'yes'), either, node('Purpose', 'yes')],
    })
    expect(reasonsOf(root).map(({ label }) => label)).toEqual(['Act', 'Means', 'Purpose'])
  })

  test('open: what is not stated', () => {
    const root = node('Trafficking', 'open', {
      combines: 'all',
      children: [node('Act', 'yes'), either, node('Purpose', 'open')],
    })
    expect(reasonsOf(root).map(({ label }) => label)).toEqual(['Purpose'])
  })

  test('a no by what excludes it', () => {
    const notNational = node('', 'no', { combines: 'not', children: [node('National', 'yes')] })
    expect(reasonsOf(node('Smuggling', 'no', { combines: 'all', children: [notNational] }))).toMatchObject([
      { label: 'National', value: 'yes' },
    ])
  })
})
