import type { CaseMode } from '../practice/case-path'

/** An entry of a draft: its part, the file in which it stands, and its place in the list there. */
export interface EntryPlace {
  id: string
  part: string
  file: string
  at: number | string | undefined
}

/** The address of the form of an entry. */
export const entryPath = ({ id, part, file, at }: EntryPlace): string =>
  `/authoring/${id}/${part}?file=${encodeURIComponent(file)}&at=${at}`

/** The address at which a case of a draft is worked as learners do. */
export const trialPath = (of: EntryPlace, mode: CaseMode): string => `${entryPath(of)}&as=${mode}`
