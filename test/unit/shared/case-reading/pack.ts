import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Scores, Word } from '../../../../shared/case-reading/scores'
import { reading as schema } from '../../../../shared/pack/reading'
import { module14 as known, root } from '../classifier/packs'

/** The first pack: its rules, and how it reads. */
export const module14 = {
  rules: known.rules,
  reading: schema.parse(parse(readFileSync(join(root, 'resources/packs/module-14/reading.yaml'), 'utf8'))),
}

/** The words of a text, as parted by blanks and signs. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}’]+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }))

/** One sentence after each full stop. */
export const partsOf = (text: string) => ({
  words: wordsOf(text),
  sentences: [...text.matchAll(/[^.]+\.?/g)].map((one) => ({ start: one.index, end: one.index + one[0].length })),
})

/** A text in which no age is reckoned. */
export const toldOf = (text: string) => ({ text, parts: partsOf(text), ages: [] })

/** Log-odds of each word of a text: those of words that are named, else that of all others. */
export const logOddsOf = (text: string, named: Readonly<Record<string, number>>, others = -5): Float32Array =>
  Float32Array.from(wordsOf(text), ({ start, end }) => named[text.slice(start, end)] ?? others)

/** Scores of a text for which nothing speaks, but what is given. */
export function scoresOf(text: string, given: { marks?: Scores['marks']; heads?: Scores['heads'] } = {}): Scores {
  const { layout } = module14.reading
  const silent = layout.heads.map(({ id, answers }): [string, number[]] => {
    const none = ['none', 'unknown', '', 'no'].find((answer) => answers.includes(answer))
    return [id, answers.map((answer) => (answers.length === 1 ? -5 : answer === none ? 5 : 0))]
  })
  return {
    words: wordsOf(text),
    marks: { ...Object.fromEntries(layout.marks.map((mark) => [mark, logOddsOf(text, {})])), ...given.marks },
    heads: { ...Object.fromEntries(silent), ...given.heads },
  }
}
