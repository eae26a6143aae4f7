import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { z } from 'zod'
import { asOfThen, ontoWords } from '../../shared/case-reading/ages'
import { combinations, combine, layers as allLayers } from '../../shared/case-reading/combine'
import { decide } from '../../shared/case-reading/decide'
import { linearModel, linearScores } from '../../shared/case-reading/linear'
import { patternScores } from '../../shared/case-reading/patterns'
import { analyse } from '../../shared/case-reading/sentences'
import { AppError } from '../../shared/errors'
import { loadEmbedding } from './embedding'
import { modelFile } from './model-file'
import type { ReadCase, ReadingTask } from './reading-protocol'

/** Reads cases on the thread that asks. */
export interface CaseReader {
  /**
   * Reads a case; what that needs and is not loaded yet is loaded first.
   * @param isWanted asked now and then
   * @returns null as soon as it is no longer wanted
   * @throws AppError reader-stopped if a part of the reader is missing, or breaks off
   */
  read(task: ReadingTask, isWanted?: () => boolean): Promise<ReadCase | null>
}

/**
 * Gives a reader that has loaded nothing yet.
 * @param models the folder of models, each in one of its own
 */
export function caseReader(models: string): CaseReader {
  const embeddingOf = keptByName((model) => loadEmbedding(join(models, model)))
  const linearOf = keptByName((model) => json(join(models, model, 'linear.json'), linearModel))
  const combinationsOf = keptByName((model) => json(join(models, model, 'combination.json'), combinations))
  return {
    async read({ text, rules, reading, layers = allLayers }, isWanted = () => true) {
      const { model, layout } = reading
      const [embedding, linear, learned] = await Promise.all([
        layers.includes('embedding') ? embeddingOf(model) : null,
        layers.includes('linear') ? linearOf(model) : null,
        combinationsOf(model),
      ])

      const begin = performance.now()
      const analysis = analyse(text)
      const then = asOfThen({ text, analysis }, reading)
      const given = {
        patterns: layers.includes('patterns') ? patternScores(then.text, then.analysis, reading) : null,
        linear: linear && linearScores(then.text, then.analysis, linear, reading),
        embedding: embedding && (await embedding.scores(then.text, then.analysis, layout, isWanted)),
      }
      if (!isWanted()) return null
      const scores = ontoWords(combine(given, learned ?? []), analysis.words)
      const read = decide(scores, { rules, reading }, { text, parts: analysis, ages: then.ages })
      return { reading: read, ms: performance.now() - begin }
    },
  }
}

/** Makes a thing once for each name; what could not be made is tried again. */
function keptByName<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, T>()
  return async (name) => {
    const one = made.get(name) ?? (await make(name))
    made.set(name, one)
    return one
  }
}

/** Null if the model has no such file. */
async function json<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  if (!existsSync(path)) return null
  const text = (await modelFile(path)).toString('utf8')
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('reader-stopped', { detail: `${basename(path)} is not what it should be` }, { cause: error })
  }
}
