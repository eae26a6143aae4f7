import { z } from 'zod'
import { greatest, type Scores } from './scores'

/** What reads a text, each in its own way. */
export const layers = ['embedding', 'linear', 'patterns'] as const
export type Layer = (typeof layers)[number]

/** What a layer says of a mark is multiplied by its weight; a layer without one is not heard. */
const ofMark = z.object({ bias: z.number(), weights: z.partialRecord(z.enum(layers), z.number()) })
/** For each answer, in the order of the layout. */
const ofHead = z.object({ bias: z.array(z.number()), weights: z.partialRecord(z.enum(layers), z.array(z.number())) })

/** How much each layer counts, learned for those layers together. What is not named is taken as it is. */
const combination = z.object({
  layers: z.array(z.enum(layers)),
  marks: z.record(z.string(), ofMark),
  heads: z.record(z.string(), ofHead),
})
export type Combination = z.infer<typeof combination>

/** combination.json of a model: one for each set of layers that it was learned for. */
export const combinations = z.array(combination)

type Given = Readonly<Record<Layer, Scores | null>>

/**
 * Adds up what the layers say, as weights and biases were learned for just these layers together. Of layers for which
 * nothing was learned, the embedding is taken as it is; without it, the sum of the others.
 *
 * A mark for which no layer asks the whole text ("p4") gets a head of its own name: what its most telling word says.
 * @param given all for the same words; null where a layer is not there
 * @returns log-odds: by sigmoid (of softmax, where a head has several answers) they are probabilities
 */
export function combine(given: Given, learned: readonly Combination[]): Scores {
  const present = layers.filter((layer) => given[layer] !== null)
  const known = learned.find(
    (one) => one.layers.length === present.length && present.every((it) => one.layers.includes(it)),
  )
  const heard = known !== undefined || given.embedding === null ? present : (['embedding'] as const)
  const sources = heard.flatMap((layer) => {
    const scores = given[layer]
    return scores === null ? [] : [{ layer, scores: withHeads(scores) }]
  })

  const names = (of: (scores: Scores) => object) => new Set(sources.flatMap(({ scores }) => Object.keys(of(scores))))
  const marks: Record<string, Float32Array> = {}
  for (const mark of names((scores) => scores.marks)) {
    const { bias, weights } = known?.marks[mark] ?? { bias: 0, weights: null }
    const sum = new Float32Array(sources[0]?.scores.words.length ?? 0).fill(bias)
    for (const { layer, scores } of sources) {
      const weight = weights === null ? 1 : (weights[layer] ?? 0)
      const said = scores.marks[mark] ?? new Float32Array()
      for (let at = 0; at < said.length; at++) sum[at] = (sum[at] ?? 0) + weight * (said[at] ?? 0)
    }
    marks[mark] = sum
  }
  const heads: Record<string, number[]> = {}
  for (const head of names((scores) => scores.heads)) {
    const { bias, weights } = known?.heads[head] ?? { bias: [], weights: null }
    const answers = Math.max(...sources.map(({ scores }) => scores.heads[head]?.length ?? 0))
    heads[head] = Array.from({ length: answers }, (_, answer) =>
      sources.reduce((sum, { layer, scores }) => {
        const weight = weights === null ? 1 : (weights[layer]?.[answer] ?? 0)
        return sum + weight * (scores.heads[head]?.[answer] ?? 0)
      }, bias[answer] ?? 0),
    )
  }
  return { words: sources[0]?.scores.words ?? [], marks, heads }
}

/** Lets a mark that has no head of its own speak for the whole text by its most telling word. */
function withHeads(scores: Scores): Scores {
  const telling = Object.entries(scores.marks).flatMap(([mark, of]) =>
    of.length === 0 ? [] : [[mark, scores.heads[mark] ?? [greatest(of)]] as const],
  )
  return { ...scores, heads: { ...Object.fromEntries(telling), ...scores.heads } }
}
