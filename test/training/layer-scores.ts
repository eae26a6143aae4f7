import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    const analysis = analyse(one.text)
    const layers = {
      embedding: await embedding.scores(one.text, analysis, layout),
      linear: linearScores(one.text, analysis, linear, pack),
      patterns: patternScores(one.text, analysis, pack),
    }
    scored.push({ case: one, layers })
  }
  return scored
}
