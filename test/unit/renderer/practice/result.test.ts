import { describe, expect, test } from 'vitest'
import { groupFlips } from '../../../../renderer/practice/flip-groups'
import { reasonsOf } from '../../../../renderer/practice/reasons'
import { groupRows } from '../../../../renderer/practice/row-groups'
import type { ResultRow, ShownChange, ShownFlip, TraceNode } from '../../../../shared/model/practice'

const told = (label: string, rest: Partial<ShownChange> = {}): ShownChange => ({
  fact: label,
  label,
  subject: null,
  actor: null,
  from: 'open',
  to: 'yes',
  ...rest,
})

const flip = (changes: ShownChange[], rest: Partial<ShownFlip> = {}): ShownFlip => ({
  finding: 'tip',
  findingLabel: 'Trafficking',
  from: 'no',
  becomes: 'yes',
  changes,
  isQuestion: true,
  needless: [],
  ...rest,
})

test('facts of which any one changes the same finding in the same way are named together, and sets stay whole', () => {
  const groups = groupFlips([
    flip([told('fraud')]),
    flip([told('fraud'), told('under 18')]),
    flip([told('deception')]),
    flip([told('fraud')], { finding: 'som' }),
    flip([told('coercion', { from: 'no' })]),
    flip([told('abduction', { from: 'yes', to: 'no' })], { becomes: 'no' }),
  ])
  expect(groups.map(({ changes, isAny }) => changes.map(({ label }) => label).join(isAny ? ' or ' : ' and '))).toEqual([
    'fraud or deception',
    'fraud and under 18',
    'fraud',
    'coercion',
    'abduction',
  ])
})

test('what is asked of each person stands together, before what is asked once', () => {
  const row = (part: string, kind: ResultRow['kind'], subject: string | null): ResultRow => ({
    id: part,
    part,
    kind,
    label: part,
    subject: subject === null ? null : { id: subject, label: subject },
    given: null,
    later: null,
    expected: 'no',
    engine: 'no',
    differs: false,
    valueLabels: {},
    score: 0,
    overlap: null,
    facts: [],
    quotes: [],
    missedQuotes: [],
    confusions: [],
    whyNot: [],
    decisive: false,
  })
  const rows = [
    row('act@boy', 'element', 'boy'),
    row('act@aunt', 'element', 'aunt'),
    row('means@boy', 'element', 'boy'),
    row('technology', 'element', null),
    row('tip', 'finding', null),
  ]
  const shown = groupRows(rows).map(({ key, rows: inGroup }) => [key, inGroup.map(({ part }) => part).join(' ')])
  expect(shown).toEqual([
    ['finding', 'tip'],
    ['boy', 'act@boy means@boy'],
    ['aunt', 'act@aunt'],
    ['case', 'technology'],
  ])
  expect(groupRows(rows.slice(3))).toHaveLength(1)
})

const node = (label: string, value: TraceNode['value'], rest: Partial<TraceNode> = {}): TraceNode => ({
  label,
  value,
  kind: label === '' ? 'condition' : 'element',
  combines: null,
  count: null,
  subject: null,
  actor: null,
  assumed: false,
  notNeeded: null,
  disputed: null,
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
