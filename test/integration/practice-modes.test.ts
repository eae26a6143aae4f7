import { beforeEach, describe, expect, test } from 'vitest'
import type { AppContext } from '../../electron/context'
import { comparePair } from '../../electron/practice/difference/compare'
import { getPair, nextPair, pairOverview } from '../../electron/practice/difference/pairs'
import { listMastery } from '../../electron/practice/mastery'
import { answerQuickFire } from '../../electron/practice/quick-fire/answer'
import { getItem, listItems } from '../../electron/practice/quick-fire/items'
import { quickFireOverview, quickFireRound } from '../../electron/practice/quick-fire/round'
import { assert } from '../../shared/assert'
import type { PairAnswer, PairToCompare } from '../../shared/model/practice-modes'
import { pairsOf } from '../../shared/practice/pairs'
import { PACK, temporaryPractice } from './temporary-practice'

let practice: ReturnType<typeof temporaryPractice>
let ctx: AppContext
const answersKept = () =>
  practice.files.store.db
    .prepare<[], { skill: string; mode: string; score: number; is_first: number }>(
      'SELECT skill, given, expected, score, mode, is_first FROM skill_answer ORDER BY answered_at_ms, id',
    )
    .all()

beforeEach(() => {
  practice = temporaryPractice()
  ctx = practice.ctx
})

const noPacks = () => ({ ...ctx, packs: { ...ctx.packs, list: () => [] } })

describe('the quick fire', () => {
  test('asks about words by which the key states exactly one of the options, of most distinctions', () => {
    const { distinctions, leftOut } = quickFireOverview(ctx)
    expect(distinctions.length).toBeGreaterThanOrEqual(10)
    expect(distinctions.length + leftOut).toBe(ctx.packs.get(PACK).pack.rules.distinctions.length)
    for (const { pack, item, distinction } of listItems(ctx)) {
      const one = pack.cases.find(({ id }) => id === item.caseId)
      assert(one, item.caseId)
      expect(distinction.between).toContain(item.right)
      if (item.marked) {
        const words = item.paragraphs[item.marked.paragraph]?.slice(item.marked.start, item.marked.end) ?? ''
        const stated = one.facts.filter(
          ({ fact, is, quotes }) => distinction.between.includes(fact) && is !== 'no' && quotes.includes(words),
        )
        expect([...new Set(stated.map(({ fact }) => fact))], item.id).toEqual([item.right])
      } else {
        const yes = distinction.between.filter((id) => one.findings[id] === 'yes')
        expect(yes, item.id).toEqual([item.right])
      }
    }
  })

  test('gives a round without what is right, and keeps first answers for mastery', () => {
    const round = quickFireRound(ctx, { seed: 7, size: 10 })
    expect(round).toHaveLength(10)
    expect(JSON.stringify(round)).not.toMatch(/"right"|"tell"/)
    const [question] = round
    assert(question, 'a round')
    const { item } = getItem(ctx, PACK, question.itemId)
    const wrong = question.options.find(({ id }) => id !== item.right)?.id ?? ''
    const answer = (given: string | null) => answerQuickFire(ctx, { packId: PACK, itemId: item.id, given })

    expect(answer(wrong)).toMatchObject({
      result: { isRight: false, right: { id: item.right } },
      changed: ['attempt'],
      op: null,
    })
    expect(answer(item.right).result.isRight).toBe(true)
    expect(answersKept()).toMatchObject([
      {
        skill: `distinction:${item.distinction}`,
        given: wrong,
        expected: item.right,
        score: 0,
        mode: 'quick-fire',
        is_first: 1,
      },
      { given: item.right, score: 1, is_first: 0 },
    ])
  })

  test('counts nothing of what ran out of time, nor what is answered to it once what is right was told', () => {
    const [question] = quickFireRound(ctx, { seed: 1, size: 1 })
    assert(question, 'a round')
    const { item } = getItem(ctx, PACK, question.itemId)
    const answer = (given: string | null) => answerQuickFire(ctx, { packId: PACK, itemId: item.id, given })
    expect(answer(null).result).toMatchObject({ isRight: false, right: { id: item.right } })
    answer(item.right)
    expect(answersKept()).toMatchObject([
      { given: '', is_first: 0 },
      { given: item.right, is_first: 0 },
    ])
    expect(listMastery(ctx).every(({ n }) => n === 0)).toBe(true)
  })

  test('takes no answer that is none of the options', () => {
    const [question] = quickFireRound(ctx, { seed: 1, size: 1 })
    const answer = { packId: PACK, itemId: question?.itemId ?? '', given: 'none of them' }
    expect(() => answerQuickFire(ctx, answer)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(answersKept()).toEqual([])
  })

  test('does not count what is asked of a case whose key was seen', () => {
    const [question] = quickFireRound(ctx, { seed: 3, size: 1 })
    assert(question, 'a round')
    const { item } = getItem(ctx, PACK, question.itemId)
    practice.submit(`${PACK}/${item.caseId}`)
    answerQuickFire(ctx, { packId: PACK, itemId: item.id, given: item.right })
    const rows = answersKept().filter(({ mode }) => mode === 'quick-fire')
    expect(rows).toMatchObject([{ is_first: 0 }])
  })

  test('asks again what is weak, and leaves a story that was just met alone', () => {
    const first = quickFireRound(ctx, { seed: 5, size: 1 })[0]
    assert(first, 'a round')
    const { item } = getItem(ctx, PACK, first.itemId)
    answerQuickFire(ctx, { packId: PACK, itemId: item.id, given: item.right })
    for (let seed = 0; seed < 20; seed += 1) {
      const next = quickFireRound(ctx, { seed, size: 1 })[0]
      assert(next, 'a round')
      expect(getItem(ctx, PACK, next.itemId).item.family).not.toBe(item.family)
    }
  })

  test('has nothing to ask without packs, and does not find an item that is gone', () => {
    expect(quickFireOverview(noPacks())).toEqual({ distinctions: [], leftOut: 0 })
    expect(quickFireRound(noPacks(), { seed: 1, size: 5 })).toEqual([])
    expect(() => answerQuickFire(ctx, { packId: PACK, itemId: 'x/y/z/0', given: 'a' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

describe('pairs to compare', () => {
  const keyed = ({ packId, pairId }: Pick<PairToCompare, 'packId' | 'pairId'>): PairAnswer => {
    const { pack, pair } = getPair(ctx, packId, pairId)
    const asked = pack.rules.findings.filter((finding) => finding.asked).map(({ id }) => id)
    return {
      packId,
      pairId,
      fact: pair.fact,
      findings: Object.fromEntries(asked.map((id) => [id, pair.second.findings[id] ?? 'no'])),
    }
  }
  const next = () => {
    const pair = nextPair(ctx)
    assert(pair, 'a pair')
    return pair
  }

  test('come without what is right, the true fact among others that do not differ', () => {
    const pair = next()
    expect(pair.facts).toHaveLength(5)
    expect(new Set(pair.facts.map(({ label }) => label)).size).toBe(5)
    expect(JSON.stringify(pair)).not.toMatch(/"after"|explanation|decisive/)
    expect(pair.facts.map(({ id }) => id)).toContain(getPair(ctx, PACK, pair.pairId).pair.fact)
  })

  test('are all right by their keys, differ in words, and say why a finding changes', () => {
    const pairs = pairsOf(ctx.packs.get(PACK).pack.cases)
    expect(pairs.length).toBeGreaterThanOrEqual(60)
    for (const { id: pairId } of pairs) {
      const { result } = comparePair(ctx, keyed({ packId: PACK, pairId }))
      expect(result.right, pairId).toBe(result.of)
      expect(
        result.fact.before === result.fact.after && result.quotes[0].join() === result.quotes[1].join(),
        pairId,
      ).toBe(false)
      expect(result.differing.flat().length, pairId).toBeGreaterThan(0)
      for (const { before, after, because } of result.findings) {
        if (before === after) continue
        expect(because.before.length + because.after.length, pairId).toBeGreaterThan(0)
      }
    }
  })

  test('are due again half a day after they were missed, and not after they were right', () => {
    const pair = next()
    expect(pairOverview(ctx)).toMatchObject({ seen: 0, due: 0 })
    const wrong = pair.facts.find(({ id }) => id !== keyed(pair).fact)?.id ?? ''
    const { result } = comparePair(ctx, { ...keyed(pair), fact: wrong })
    expect(result).toMatchObject({ right: result.of - 1, fact: { isRight: false } })
    expect(pairOverview(ctx)).toMatchObject({ seen: 1, due: 0 })
    expect(next().pairId).not.toBe(pair.pairId)

    practice.files.clock.nowMs += 12 * 3_600_000
    expect(pairOverview(ctx).due).toBe(1)
    comparePair(ctx, keyed(pair))
    practice.files.clock.nowMs += 12 * 3_600_000
    expect(pairOverview(ctx).due).toBe(0)
  })

  test('feed the mastery of the fact’s elements and of the rules', () => {
    const pair = next()
    comparePair(ctx, { ...keyed(pair), findings: {} })
    const skills = answersKept().map(({ skill, score }) => [skill, score])
    expect(skills.filter(([skill]) => skill === 'rule')).toEqual(pair.findings.map(() => ['rule', 0]))
    expect(skills.some(([skill, score]) => String(skill).startsWith('element:') && score === 1)).toBe(true)
  })

  test('show the key of their second case: what is answered to it afterwards is no first answer', () => {
    const pair = next()
    comparePair(ctx, keyed(pair))
    practice.submit(pair.cases[1].key)
    const free = answersKept().filter(({ mode }) => mode === 'free')
    expect(free.length).toBeGreaterThan(0)
    expect(free.every((row) => row.is_first === 0)).toBe(true)
  })

  test('are none where no pack has any', () => {
    expect(nextPair(noPacks())).toBeNull()
    expect(pairOverview(noPacks())).toEqual({ pairs: 0, seen: 0, due: 0 })
    expect(() => comparePair(ctx, { packId: PACK, pairId: 'a+b', fact: 'x', findings: {} })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})
