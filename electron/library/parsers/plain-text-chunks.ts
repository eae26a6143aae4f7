import { isPageEnd } from './plain-text-pages'
import { isRule, isUnderline, lineOf, linesIn, type Chunk, type Line } from './plain-text-lines'
import type { Layout } from './plain-text-layout'

/** A line wider than this, and wider than the text is set, is a paragraph of its own. */
const widestLine = 160

/** The chunks of a text: parted by empty lines, or one a line where lines are not broken at a width. */
export function* chunksOf(text: string, { width }: Layout): Generator<Chunk> {
  let lines: Line[] = []
  let [afterPage, pageTurned] = [false, false]
  /** the line is a paragraph, unless it is a title and the next one underlines it */
  let isWhole = false
  const take = (): Chunk => {
    const chunk = { lines, afterPage }
    lines = []
    isWhole = false
    return chunk
  }
  for (const raw of linesIn(text)) {
    const line = lineOf(raw)
    if (isPageEnd(raw)) pageTurned = true
    if (line.text === '') {
      if (lines.length > 0) yield take()
      continue
    }
    if (isWhole && !isUnderline(line)) yield take()
    if (lines.length === 0) {
      afterPage = pageTurned
      pageTurned = false
    }
    lines.push(line)
    // What is drawn belongs together, however wide.
    if ((width === null || line.end > widestLine) && !isRule(line) && !/^[|+>│┌├└]/.test(line.text)) isWhole = true
    else if (isWhole) yield take()
  }
  if (lines.length > 0) yield take()
}
