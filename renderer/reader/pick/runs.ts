import type { TextRange } from '../text/sentences'

/** Ranges of the chosen sentences: those that follow each other become one. @param chosen indices into the sentences */
export function runsOf(sentences: readonly TextRange[], chosen: ReadonlySet<number>): TextRange[] {
  const runs: TextRange[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (!chosen.has(index)) continue
    const last = runs.at(-1)
    if (last && chosen.has(index - 1)) last.end = sentence.end
    else runs.push({ ...sentence })
  }
  return runs
}
