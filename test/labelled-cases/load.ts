import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contradictions, tagsOf } from './check'
import { type Key, keyOf } from './key'
import { parseCases, type WrittenCase } from './parse'
import { secondReadingFile } from './second-reading'
import { type Part, partOf } from './split'

/** A labelled case, with its key and the part to which it belongs. */
export interface LabelledCase extends WrittenCase {
  /** author, family and number: names it for good, as long as nothing is put before it in its family */
  id: string
  part: Part
  key: Key
}

export const casesFolder = join(import.meta.dirname, '../fixtures/cases')

/**
 * Reads all labelled cases of the project, by author and in the order in which they stand.
 * @returns the faults with file and line, for a test to show
 */
export function readLabelledCases(folder = casesFolder): { cases: LabelledCase[]; faults: string[] } {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== secondReadingFile)
    .toSorted()
  const read = files.map((name) => ({
    name,
    ...parseCases(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')),
  }))
  return {
    cases: read.flatMap(({ cases }) => cases.map(labelled)),
    faults: read.flatMap(({ name, cases, faults }) => [
      ...faults.map(({ line, what }) => `${name}:${line}: ${what}`),
      ...cases.flatMap((one) => contradictions(one).map((what) => `${name}:${one.line}: ${what}`)),
    ]),
  }
}

function labelled(one: WrittenCase): LabelledCase {
  return {
    ...one,
    id: `${one.author}/${one.family}/${one.number}`,
    part: partOf(one),
    key: keyOf(one.labels, tagsOf(one.spans)),
  }
}
