import type { Learned } from './logistic'

/** Weights as whole numbers of one byte: the greatest of an answer is 127. */
export function tableOf(size: number, { outputs: count, weights, bias }: Learned) {
  const greatest = Array.from({ length: count }, (_, answer) => {
    let most = 0
    for (let place = answer; place < weights.length; place += count)
      most = Math.max(most, Math.abs(weights[place] ?? 0))
    return most || 1
  })
  const bytes = Int8Array.from(weights, (weight, place) => Math.round((127 * weight) / (greatest[place % count] ?? 1)))
  return {
    size,
    scale: greatest.map((most) => Number((most / 127).toPrecision(6))),
    bias: Array.from(bias, (one) => Number(one.toPrecision(6))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  }
}
