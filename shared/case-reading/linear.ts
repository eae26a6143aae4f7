import { z } from 'zod'
import type { ReadingRules } from '../pack/reading'
import { hashed, sentenceFeatures, textFeatures, type Features } from './features'
import { patternsIn } from './patterns'
import type { Scores } from './scores'
import type { Analysis } from './sentences'

/** Weights in whole numbers from -127 to 127, in base64; the scale of an answer makes logarithms of them. */
const table = z
  .object({ size: z.int().min(1), scale: z.array(z.number()), bias: z.array(z.number()), weights: z.string() })
  .transform(({ weights, ...rest }) => ({ ...rest, weights: bytesOf(weights) }))
type Table = z.infer<typeof table>

/** linear.json of a model: regressions on the words of a sentence, and of a text. */
export const linearModel = z.object({
  marks: z.array(z.string()),
  heads: z.array(z.object({ id: z.string(), answers: z.int().min(1) })),
  ofSentence: table,
  ofText: table,
})
export type LinearModel = z.infer<typeof linearModel>

function bytesOf(base64: string): Int8Array {
  const text = atob(base64)
  const bytes = new Int8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/**
 * Reads a text by its words, pairs and threes of words and by what patterns find: each sentence for itself, so that a mark is
 * as likely on each of its words, and then the whole text with what its sentences say.
 */
export function linearScores(text: string, analysis: Analysis, model: LinearModel, reading: ReadingRules): Scores {
  const { words, sentences } = analysis
  const hashes = hashed(text, analysis, patternsIn(text, analysis, reading))
  const said = sentenceFeatures(hashes, model.ofSentence.size).map((features) => answers(model.ofSentence, features))
  const marks = model.marks.map((mark) => [mark, new Float32Array(words.length)] as const)
  let at = 0
  for (const [sentence, { end }] of sentences.entries()) {
    const first = at
    while ((words[at]?.start ?? Infinity) < end) at += 1
    for (const [mark, [, onto]] of marks.entries()) {
      const logOdds = said[sentence]?.[mark] ?? 0
      // On so few words a loop is six times as fast as `fill`.
      for (let word = first; word < at; word++) onto[word] = logOdds
    }
  }
  const asked = answers(model.ofText, textFeatures(hashes, said, model.ofText.size))
  let next = 0
  const heads = model.heads.map(({ id, answers: count }) => [id, [...asked.subarray(next, (next += count))]] as const)
  return { words, marks: Object.fromEntries(marks), heads: Object.fromEntries(heads) }
}

function answers({ scale, bias, weights }: Table, { at, value }: Features): Float32Array {
  const count = bias.length
  const sums = new Float32Array(count)
  for (let n = 0; n < at.length; n++) {
    const amount = value[n] ?? 0
    const row = (at[n] ?? 0) * count
    for (let answer = 0; answer < count; answer++)
      sums[answer] = (sums[answer] ?? 0) + amount * (weights[row + answer] ?? 0)
  }
  return sums.map((sum, answer) => sum * (scale[answer] ?? 0) + (bias[answer] ?? 0))
}
