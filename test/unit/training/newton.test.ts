import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../random'
import { choiceOf, learnChoice, learnYesNo, type Choice } from '../../training/newton'

const sigmoid = (odds: number) => 1 / (1 + Math.exp(-odds))
const yesOrNo = (x: number, right: number): Choice => ({
  features: [
    [1, x],
    [0, 0],
  ],
  right,
})
const loose = [0.001, 0.001] as const

describe('a choice among answers', () => {
  test('is learned as it was drawn', () => {
    const random = randomFrom(3)
    const drawn = Array.from({ length: 4000 }, () => {
      const x = 6 * random() - 3
      return yesOrNo(x, Number(random() >= sigmoid(2 * x - 1)))
    })
    const [[bias = 0, weight = 0] = []] = learnChoice(drawn, {
      mean: [
        [0, 0],
        [0, 0],
      ],
      precision: loose,
    })
    expect(bias).toBeCloseTo(-1, 0)
    expect(weight).toBeGreaterThan(1.8)
    expect(weight).toBeLessThan(2.2)
    const columns = [0, 1].map((at) => Float32Array.from(drawn, ({ features }) => features[0]?.[at] ?? 0))
    const wanted = Uint8Array.from(drawn, ({ right }) => Number(right === 0))
    const asYesNo = learnYesNo(columns, wanted, [0, 0], loose)
    expect(asYesNo[0]).toBeCloseTo(bias, 2)
    expect(asYesNo[1]).toBeCloseTo(weight, 2)
  })

  test('of three answers comes to as many of each as there are', () => {
    const rights = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]
    const examples = rights.map((right) => ({ features: [[1], [1], [1]], right }))
    const weights = learnChoice(examples, { mean: [[0], [0], [0]], precision: loose })
    const likely = choiceOf(weights, { features: [[1], [1], [1]] })
    expect(likely.map((one) => Math.round(10 * one))).toEqual([5, 3, 2])
  })

  test('stays where it was taken to lie as long as nothing says otherwise', () => {
    const mean = [
      [0, 1],
      [0, 1],
    ]
    expect(learnChoice([], { mean, precision: [1, 8] })).toEqual(mean)
    const [[, weight = 0] = []] = learnChoice([yesOrNo(1, 1)], { mean, precision: [1, 8] })
    expect(weight).toBeGreaterThan(0.7)
    expect(weight).toBeLessThan(1)
  })
})
