import type { PackProblem } from '../../shared/errors'
import { caseFolder } from '../../shared/pack/parts'
import type { DraftPart } from '../../shared/pack/draft-parts'
import { keyOf, type Path } from './form-context'
import type { DraftFile } from './useDraft'
import { asList, textIn, valueAt } from './values'

/** An entry of a list of a draft. */
export interface Entry {
  file: string
  /** from the top of the file */
  path: Path
  value: unknown
  /** what it is called in the list */
  title: string
  id: string
  problems: number
}

/** Files in which the entries of a part stand: of cases there may be several. */
function filesOf(part: DraftPart, files: ReadonlyMap<string, DraftFile>): string[] {
  const more = [...files.keys()].filter((name) => name.startsWith(`${caseFolder}/`)).toSorted()
  return part.id === 'cases' ? [part.file, ...more] : [part.file]
}

/** The entries of a part, in the order of the files. */
export function entriesOf(
  part: DraftPart,
  files: ReadonlyMap<string, DraftFile>,
  problems: readonly PackProblem[],
): Entry[] {
  return filesOf(part, files).flatMap((file) =>
    asList(valueAt(files.get(file)?.value, part.path)).map((value, at): Entry => {
      const path = [...part.path, at]
      return {
        file,
        path,
        value,
        id: textIn(value, 'id'),
        title:
          ['title', 'term', 'label', 'front', 'id'].map((name) => textIn(value, name)).find((it) => it !== '') ?? '',
        problems: problems.filter((problem) => problem.file === file && isWithin(problem.field, keyOf(path))).length,
      }
    }),
  )
}

const isWithin = (field: string, key: string): boolean => field === key || field.startsWith(`${key}.`)

/** An id that no entry has yet: term-1, term-2. */
export function freshId(entries: readonly Entry[], stem: string): string {
  const taken = new Set(entries.map(({ id }) => id))
  let number = entries.length + 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** The place of an entry among those of its file, from 0, and how many these are. */
export function besideIn(entries: readonly Entry[], { file, path }: Entry): { at: number; count: number } {
  return { at: Number(path.at(-1)), count: entries.filter((other) => other.file === file).length }
}
