import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { loadEmbedding, type Embedding } from '../../../electron/case-reading/embedding'
import type { Layout, Scores } from '../../../shared/case-reading/scores'
import type { Analysis } from '../../../shared/case-reading/sentences'

/** What the embedding makes of texts; what it has made of one is kept, so that a second run takes seconds. */
export interface KeptEmbedding {
  scores(text: string, analysis: Analysis, layout: Layout): Promise<Scores>
  /** names the model: the first letters of the hash of its files */
  model: string
}

/**
 * @param folder of the model
 * @param kept the folder for what was made; by model and text, so that nothing there is ever out of date
 * @returns null if there is no model
 */
export function keptEmbedding(folder: string, kept: string): KeptEmbedding | null {
  const files = ['encoder.onnx', 'heads.onnx', 'vocab.txt'].map((name) => join(folder, name))
  if (!files.every((file) => existsSync(file))) return null
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  const model = hash.digest('hex').slice(0, 12)
  let loaded: Promise<Embedding> | null = null
  return {
    model,
    async scores(text, analysis, layout) {
      const key = createHash('sha256')
        .update(JSON.stringify([text, analysis, layout]))
        .digest('hex')
      const file = join(kept, model, key)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it was written below
      if (existsSync(file)) return deserialize(readFileSync(file)) as Scores
      loaded ??= loadEmbedding(folder)
      const scores = await (await loaded).scores(text, analysis, layout)
      if (scores === null) throw new Error('the embedding gave up')
      mkdirSync(join(kept, model), { recursive: true })
      writeFileSync(file, serialize(scores))
      return scores
    },
  }
}
