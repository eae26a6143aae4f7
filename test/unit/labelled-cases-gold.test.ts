import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPack } from '../../electron/library/check-pack'
import { goldOf, type Leaning } from '../labelled-cases/gold'
import { readLabelledCases } from '../labelled-cases/load'
import { parseCases } from '../labelled-cases/parse'

const pack = checkPack(join(import.meta.dirname, '../../resources/packs/module-14')).pack?.pack
if (!pack?.reading) throw new Error('the pack has faults, or no reader')
const { rules, reading } = pack

describe('what the tags of a case state', () => {
  const { cases } = readLabelledCases()
  const golds = cases.map((one) => ({ one, gold: goldOf(one, rules, reading) }))
  const leaningOn = (why: Leaning) => golds.filter(({ gold }) => gold.leaning.includes(why))

  test('gives the labels of each by the rules of the pack', () => {
    const wrong = golds.filter(({ one, gold }) => JSON.stringify(one.labels) !== JSON.stringify(gold.labels))
    expect(wrong.map(({ one, gold }) => [one.id, one.labels, gold.labels])).toEqual([])
  })

  test('does so by itself in all but a few, which lean on what the guide says of silence, suspicion and persons', () => {
    const shareOf = (leaning: readonly unknown[]) => leaning.length / cases.length
    for (const why of ['under-way', 'two-persons', 'suspicion'] as const)
      expect(shareOf(leaningOn(why))).toBeLessThan(0.03)
    // Of many a journey nothing bad is told, which by the guide is no trafficking; of other stories hardly ever.
    const journey = new Set(['bor', '-bor', 'irr', '-irr', 'pro', '-pro'])
    const others = leaningOn('silence').filter(({ one }) => !one.spans.some(({ tag }) => journey.has(tag)))
    expect(shareOf(others)).toBeLessThan(0.01)
  })
})

describe('a case by the rules', () => {
  const golden = (labels: string, body: string) => {
    const [one] = parseCases('maker', `## story | police | ${labels}\n${body}\n`).cases
    if (!one) throw new Error('the case has a fault')
    return goldOf(one, rules, reading)
  }
  const silent = 'som=no cyber=none serious=unknown'

  test('tags that state all three elements are trafficking, whatever the label says', () => {
    const body = '{He signed them up|rec} {with a lie about the pay|dec} {to work for nothing|lab}.'
    expect(golden(`tip=yes ${silent}`, body)).toMatchObject({ labels: { tip: 'yes' }, leaning: [] })
    expect(golden(`tip=no ${silent}`, body)).toMatchObject({ labels: { tip: 'yes' }, leaning: [] })
  })

  test('an act of which nothing bad is told has no purpose if the label says that nothing points to one', () => {
    expect(golden(`tip=no ${silent}`, '{He drove them|tra}.')).toMatchObject({
      labels: { tip: 'no' },
      leaning: ['silence'],
    })
    expect(golden(`tip=insufficient ${silent}`, '{He drove them|tra}.')).toMatchObject({
      labels: { tip: 'insufficient' },
      leaning: [],
    })
  })

  test('a suspicion leaves open what the rules would call no, and proves nothing', () => {
    const suspected = '{She may have to work there|hedge}.'
    expect(golden(`tip=insufficient ${silent}`, suspected)).toMatchObject({
      labels: { tip: 'insufficient' },
      leaning: ['suspicion'],
    })
    expect(golden(`tip=no ${silent}`, suspected).labels.tip).toBe('no')
    expect(
      golden(`tip=insufficient ${silent}`, `${suspected} {She leaves when she likes and is paid|-purpose}.`).labels.tip,
    ).toBe('no')
  })

  test('what befell one is not added to what befell another', () => {
    const { told, labels, leaning } = golden(
      'tip=no som=yes cyber=none serious=unknown',
      '{A citizen rode along|nat}; {two Chadians, without papers,|-nat irr} {were brought in|pro bor} {for 90 dinars|ben}.',
    )
    expect(labels.som).toBe('yes')
    expect(leaning).toEqual(['two-persons'])
    expect(told.facts).toContainEqual(
      expect.objectContaining({ fact: 'entry.national-or-resident', is: 'yes', of: 'another' }),
    )
    expect(told.facts).toContainEqual(
      expect.objectContaining({ fact: 'entry.national-or-resident', is: 'no', of: 'one' }),
    )
  })

  test('an illegal entry that was stopped before the border is one', () => {
    const body =
      '{Two Chadians|-nat} {were led without papers|pro irr} {for 90 dinars|ben}; {they were stopped before the border|-bor}.'
    expect(golden('tip=no som=yes cyber=none serious=unknown', body)).toMatchObject({
      labels: { som: 'yes' },
      leaning: ['under-way'],
    })
  })
})
