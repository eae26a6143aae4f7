import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asOfThen, ontoWords } from '../../shared/case-reading/ages'
import { linearModel, linearScores } from '../../shared/case-reading/linear'
import { patternScores } from '../../shared/case-reading/patterns'
import type { Scores } from '../../shared/case-reading/scores'
import { analyse } from '../../shared/case-reading/sentences'
import { assert } from '../../shared/assert'
import { keptEmbedding } from '../bench/classifier/embedding-cache'
import type { LabelledCase } from '../labelled-cases/load'
import { readingOf } from './first-pack'

/** A case, and what each layer makes of it. */
export interface Scored {
  case: LabelledCase
  layers: { embedding: Scores; linear: Scores; patterns: Scores }
}

/**
 * Asks each layer of the first pack’s reader about cases.
 * @param folder of the trained embedding
 */
export async function layerScores(root: string, cases: readonly LabelledCase[], folder: string): Promise<Scored[]> {
  const { pack, layout, model } = readingOf(root)
  const linear = linearModel.parse(JSON.parse(readFileSync(join(model, 'linear.json'), 'utf8')))
  const embedding = keptEmbedding(folder, join(root, 'out/bench/case-reading'))
  assert(embedding, `no trained embedding in ${folder}`)
  const scored: Scored[] = []
  for (const one of cases) {
    const of = { text: one.text, analysis: analyse(one.text) }
    const { text, analysis } = asOfThen(of, pack)
    const onto = (scores: Scores) => ontoWords(scores, of.analysis.words)
    const layers = {
      embedding: onto(await embedding.scores(text, analysis, layout)),
      linear: onto(linearScores(text, analysis, linear, pack)),
      patterns: onto(patternScores(text, analysis, pack)),
    }
    scored.push({ case: one, layers })
  }
  return scored
}
