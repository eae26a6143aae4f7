import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelsOf } from './parse'
import { type CaseLabels, tags as known } from './tags'

/** What the second reader said of the test part stands beside the cases, one a line: `id | labels | tags`. */
export const secondReadingFile = 'second-reading.txt'

/** What a reader who saw the bare text says of a case. */
export interface SecondReading {
  id: string
  labels: CaseLabels
  tags: ReadonlySet<string>
}

/** @throws Error naming a line that cannot be read */
export function readSecondReading(folder: string): SecondReading[] {
  const lines = readFileSync(join(folder, secondReadingFile), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [id = '', labelWords = '', tagWords = ''] = line.split('|').map((part) => part.trim())
    const labels = labelsOf(labelWords.split(/\s+/))
    const tags = new Set(tagWords.split(/\s+/).filter((tag) => tag !== ''))
    if (labels === null || [...tags].some((tag) => !known.has(tag))) throw new Error(`${secondReadingFile}: ${line}`)
    return { id, labels, tags }
  })
}
