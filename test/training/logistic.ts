import type { Features } from '../../shared/case-reading/features'

/** Weights of features for several yes-or-no answers, one row of answers after another. */
export interface Learned {
  outputs: number
  weights: Float32Array
  bias: Float32Array
}

interface Example {
  features: Features
  /** of each answer: 1, 0, or between if it is uncertain; NaN: not asked */
  wanted: Float32Array
}

interface How {
  /** how many features there are */
  rows: number
  outputs: number
  epochs: number
  /** of a step at the beginning */
  rate: number
  random: () => number
}

/** What is far less than a step would move is not worth the time. */
const TOO_LITTLE = 0.004

/**
 * Learns logistic regressions, one against the rest, by stochastic gradient descent with a rate for each weight (AdaGrad,
 * Duchi, Hazan and Singer 2011).
 */
export function learn(examples: readonly Example[], { rows, outputs, epochs, rate, random }: How): Learned {
  const weights = new Float32Array(rows * outputs)
  const seen = new Float32Array(rows * outputs).fill(0.01)
  const bias = new Float32Array(outputs).fill(-2)
  const seenBias = new Float32Array(outputs).fill(0.01)
  const order = examples.map((_, at) => at)
  const learned = { outputs, weights, bias }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const step = rate * (1 - (0.9 * epoch) / epochs)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const { features, wanted } = example
      const said = answersTo(learned, features)
      for (let output = 0; output < outputs; output++) {
        const want = wanted[output] ?? Number.NaN
        const error = 1 / (1 + Math.exp(-(said[output] ?? 0))) - want
        if (!(Math.abs(error) > TOO_LITTLE)) continue
        seenBias[output] = (seenBias[output] ?? 0) + error * error
        bias[output] = (bias[output] ?? 0) - (step * error) / Math.sqrt(seenBias[output] ?? 1)
        for (let n = 0; n < features.at.length; n++) {
          const place = (features.at[n] ?? 0) * outputs + output
          const weight = weights[place] ?? 0
          const slope = error * (features.value[n] ?? 0)
          const total = (seen[place] ?? 0) + slope * slope
          seen[place] = total
          weights[place] = weight - (step * slope) / Math.sqrt(total)
        }
      }
    }
  }
  return learned
}

/** What was learned says of an example: log-odds of each answer. */
export function answersTo({ outputs, weights, bias }: Learned, { at, value }: Features): Float32Array {
  const said = bias.slice()
  for (let n = 0; n < at.length; n++) {
    const [row, amount] = [(at[n] ?? 0) * outputs, value[n] ?? 0]
    for (let output = 0; output < outputs; output++)
      said[output] = (said[output] ?? 0) + amount * (weights[row + output] ?? 0)
  }
  return said
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const moved = list[at] ?? 0
    list[at] = list[other] ?? 0
    list[other] = moved
  }
}
