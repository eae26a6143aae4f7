import { join } from 'node:path'
import type { Span } from '../../shared/case-reading/reading'
import type { Layout, Scores, Word } from '../../shared/case-reading/scores'
import { modelFile } from './model-file'
import { headAnswers, wordMarks } from './piece-scores'
import { loadModel } from './runtime'
import { cutWindows } from './windows'
import { pieceCutter } from './word-pieces'

/** The layer that is an embedding of sentences, trained further on cases. */
export interface Embedding {
  /**
   * What it makes of a text.
   * @param isWanted asked before each part of a long text
   * @returns null as soon as it is no longer wanted
   * @throws AppError reader-stopped if the model breaks off, or was made for another layout
   */
  scores(text: string, divided: Divided, layout: Layout, isWanted?: () => boolean): Promise<Scores | null>
}

/** The parts of a text, in their order. */
interface Divided {
  sentences: readonly Span[]
  words: readonly Word[]
}

/** As many pieces as a window holds, without the marks of its beginning and its end. */
const MOST_PIECES = 510
/** [CLS] and [SEP] in the vocabulary, between which the model was taught to read. */
const [BEGIN, END] = [101n, 102n]

/**
 * Loads the model in a folder: encoder.onnx gives for the pieces of a window what each means (hidden) and shows (marks),
 * heads.onnx from those of all windows the answers about the whole text; vocab.txt has the pieces.
 * @throws AppError reader-stopped if a file is missing or is not what it should be
 */
export async function loadEmbedding(folder: string): Promise<Embedding> {
  const cut = pieceCutter((await modelFile(join(folder, 'vocab.txt'))).toString('utf8'))
  const load = async (file: string) => loadModel(await modelFile(join(folder, file)))
  const [encoder, heads] = await Promise.all([load('encoder.onnx'), load('heads.onnx')])
  return {
    async scores(text, { sentences, words }, layout, isWanted = () => true) {
      const pieces = cut(text)
      const starts = pieces.map(({ start }) => start)
      const windows = cutWindows(starts, sentences, MOST_PIECES)
      const hidden: Float32Array[] = []
      const marks: Float32Array[] = []
      for (const { start, end } of windows) {
        // What came in meanwhile is heard first: that this text is no longer wanted.
        await new Promise(setImmediate)
        if (!isWanted()) return null
        const ids = BigInt64Array.from([BEGIN, ...pieces.slice(start, end).map(({ id }) => BigInt(id)), END])
        const part = await encoder.run({ ids: { values: ids, shape: [1, ids.length] } }, ['hidden', 'marks'])
        hidden.push(part.hidden)
        marks.push(part.marks)
      }
      const rows = pieces.length + 2 * windows.length
      const [allHidden, allMarks] = [joined(hidden), joined(marks)]
      const shaped = (values: Float32Array) => ({ values, shape: [1, rows, values.length / rows] })
      const answers = await heads.run({ hidden: shaped(allHidden), marks: shaped(allMarks) }, ['heads'])
      return {
        words,
        marks: wordMarks(words, pieces, windows, allMarks, layout),
        heads: headAnswers(answers.heads, layout),
      }
    },
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
