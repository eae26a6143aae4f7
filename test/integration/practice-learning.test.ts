import { beforeEach, describe, expect, test } from 'vitest'
import { caseSummaries, getCase } from '../../electron/practice/cases'
import { confusionMatrices } from '../../electron/practice/confusions'
import { differingCases } from '../../electron/practice/differing'
import { listMastery } from '../../electron/practice/mastery'
import { nextToWork } from '../../electron/practice/next'
import { recordSkillAnswers, type SkillAnswer } from '../../electron/practice/skills'
import type { LoadedPack, PackShelf } from '../../electron/library/loaded-pack'
import { PACK, packs, temporaryPractice } from './temporary-practice'

const DAY_MS = 86_400_000
const BAKER = `${PACK}/baker-and-laundry`

let practice: ReturnType<typeof temporaryPractice>
beforeEach(() => {
  practice = temporaryPractice()
})

const answer = (more: Partial<SkillAnswer> = {}): SkillAnswer => ({
  skill: 'element:act',
  caseKey: BAKER,
  part: 'act',
  given: 'yes',
  expected: 'yes',
  score: 1,
  chance: 1 / 3,
  level: 2,
  isNearMiss: false,
  ...more,
})
function record(answers: SkillAnswer[], keySeen = false) {
  practice.files.store.write(practice.files.now(), (tx) =>
    recordSkillAnswers(tx, answers, { mode: 'quick-fire', keySeen }),
  )
}
const masteryOf = (skill: string) => listMastery(practice.ctx).find((one) => one.skill === skill)

describe('mastery', () => {
  test('is told of every element and distinction, of evidence and rules, and of none before five answers', () => {
    const { rules } = packs.get(PACK).pack
    const skills = listMastery(practice.ctx)
    expect(skills).toHaveLength(rules.elements.length + rules.distinctions.length + 2)
    expect(skills.every(({ p, n, isMastered }) => p === null && n === 0 && !isMastered)).toBe(true)
    for (let at = 0; at < 4; at += 1) record([answer({ part: `act ${at}` })])
    expect(masteryOf('element:act')).toMatchObject({ n: 4, p: null })
    record([answer({ part: 'act 4' })])
    expect(masteryOf('element:act')?.p).toBeGreaterThan(0.7)
    expect(masteryOf('element:means')).toMatchObject({ n: 0, p: null })
  })

  test('comes with eight right answers on three days, two of them near-misses, in whatever mode, and goes with time', () => {
    for (let at = 0; at < 14; at += 1) {
      practice.files.clock.nowMs += DAY_MS / 4
      record([answer({ caseKey: `${PACK}/case-${at}`, isNearMiss: at < 2 })])
    }
    expect(masteryOf('element:act')).toMatchObject({ isMastered: true, nearMisses: 2, n: 14 })
    expect(masteryOf('element:act')?.days).toBeGreaterThanOrEqual(3)
    practice.files.clock.nowMs += 365 * DAY_MS
    expect(masteryOf('element:act')).toMatchObject({ isMastered: false })
  })

  test('counts first answers only: none that was given twice, and none after the key was seen', () => {
    record([answer({ score: 0 }), answer({ score: 1 })])
    record([answer({ part: 'another', score: 1 })], true)
    expect(masteryOf('element:act')?.n).toBe(1)
    practice.submit(BAKER)
    const { n } = masteryOf('element:means') ?? { n: 0 }
    practice.files.clock.nowMs += 60_000
    practice.submit(BAKER)
    expect([n, masteryOf('element:means')?.n]).toEqual([1, 1])
    // The act had been answered before, elsewhere.
    expect(masteryOf('element:act')?.n).toBe(1)
  })

  test('of a distinction and of evidence comes from whole cases too', () => {
    practice.submit(BAKER, {
      findings: { tip: 'no', som: 'yes' },
      evidence: [practice.mark(BAKER, 'means', 'took her passport', 'means.threat-or-force')],
    })
    expect(masteryOf('distinction:tip-or-som')?.n).toBe(1)
    expect(masteryOf('distinction:force-or-coercion')?.n).toBe(1)
    expect(masteryOf('evidence')?.n).toBe(1)
    expect(masteryOf('rule')?.n).toBe(5)
  })
})

describe('the matrix of confusions', () => {
  test('has what was given where what was expected, of first answers', () => {
    practice.submit(BAKER, {
      elements: { technology: 'both', penalty: 'no' },
      findings: { tip: 'no', som: 'yes' },
      evidence: [practice.mark(BAKER, 'means', 'took her passport', 'means.threat-or-force')],
    })
    practice.files.clock.nowMs += 60_000
    practice.submit(BAKER, { elements: { technology: 'none' } })
    const matrices = new Map(confusionMatrices(practice.ctx).map((one) => [one.id, one]))
    expect(matrices.get('findings')?.cells).toEqual(
      expect.arrayContaining([
        { given: 'som', expected: 'tip', times: 1 },
        { given: 'cyber-enabled', expected: 'cyber-enabled', times: 1 },
      ]),
    )
    expect(matrices.get('technology')?.cells).toEqual([{ given: 'both', expected: 'enabled', times: 1 }])
    expect(matrices.get('force-or-coercion')).toMatchObject({
      label: 'force or another coercion',
      cells: [{ given: 'means.threat-or-force', expected: 'means.coercion', times: 1 }],
    })
    expect(matrices.get('values')?.cells).toContainEqual({ given: 'no', expected: 'open', times: 1 })
    expect(matrices.has('labour-or-servitude')).toBe(false)
  })
})

describe('the next case', () => {
  const next = (more: Partial<Parameters<typeof nextToWork>[1]> = {}) =>
    nextToWork(practice.ctx, { mode: 'free', ...more })

  test('is easy and of one kind at first, and the same until something is answered', () => {
    const kinds = new Set<string>()
    for (let at = 0; at < 3; at += 1) {
      const one = next()
      expect(one).toMatchObject({ level: 1, reason: { kind: 'begin' } })
      expect(next()).toEqual(one)
      const { findings } = getCase(practice.ctx, one?.key ?? '').case
      kinds.add(Object.keys(findings).find((id) => findings[id] === 'yes') ?? 'none')
      practice.files.clock.nowMs += 60_000
      practice.submit(one?.key ?? '')
    }
    expect(kinds.size).toBe(1)
    expect(next()?.reason.kind).not.toBe('begin')
  })

  test('that is skipped is not offered again at once', () => {
    const first = next()?.key
    expect(next({ after: first })?.key).not.toBe(first)
  })

  test('never repeats a story within ten cases, and gives a reason that can be told', () => {
    const families: string[] = []
    const reasons = new Set<string>()
    for (let at = 0; at < 24; at += 1) {
      practice.files.clock.nowMs += 60_000
      const one = next()
      const found = getCase(practice.ctx, one?.key ?? '').case
      const family = found.family ?? found.id
      expect(families.slice(-10)).not.toContain(family)
      families.push(family)
      reasons.add(one?.reason.kind ?? '')
      if (one?.reason.kind === 'weakest') expect(one.reason.label).toMatch(/\w/)
      if (one?.reason.kind === 'twin') expect(one.reason.confusion?.given).not.toBe(one.reason.confusion?.expected)
      const isTrafficking = found.findings['tip'] === 'yes'
      practice.submit(one?.key ?? '', {
        elements: { technology: 'both' },
        ...(isTrafficking ? { findings: { tip: 'no', som: 'yes' } } : {}),
      })
    }
    expect(reasons).toContain('weakest')
    expect(reasons).toContain('twin')
  })

  test('keeps to a level, and to pairs where differences are asked for', () => {
    expect(next({ level: 3 })?.level).toBe(3)
    expect(getCase(practice.ctx, next({ mode: 'difference' })?.key ?? '').case.pair).toBeDefined()
  })

  test('is none without cases', () => {
    const none = temporaryPractice({ ...packs, list: () => [] })
    expect(nextToWork(none.ctx, { mode: 'free' })).toBeNull()
  })
})

describe('cases of which key and rules are not of one mind', () => {
  test('are listed for authors, and scored by the key', () => {
    expect(differingCases(practice.ctx)).toEqual([])
    const loaded = packs.get(PACK)
    const pack: LoadedPack = {
      ...loaded,
      pack: {
        ...loaded.pack,
        cases: loaded.pack.cases.map((one) =>
          one.id === 'baker-and-laundry' ? { ...one, findings: { ...one.findings, tip: 'no' } } : one,
        ),
      },
    }
    const shelf: PackShelf = { ...packs, list: () => [pack], get: () => pack, find: () => pack }
    const other = temporaryPractice(shelf)
    expect(differingCases(other.ctx)).toMatchObject([
      { key: BAKER, rows: [{ id: 'tip', label: 'Trafficking in persons', key: 'no', engine: 'yes' }] },
    ])
    const { result } = other.submit(BAKER)
    expect(result.right).toBe(result.of)
    expect(result.rows.find(({ id }) => id === 'tip')).toMatchObject({ expected: 'no', engine: 'yes', differs: true })
    expect(caseSummaries(other.ctx).find(({ key }) => key === BAKER)?.lastScore).toBe(1)
  })
})
