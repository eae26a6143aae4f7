import type { ErrorFacts } from './errors'

/** Extensions of the files that can become a text, and how they are read. */
const importFormats = {
  '.txt': 'plain-text',
  '.text': 'plain-text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.epub': 'epub',
} as const
export type ImportFormat = (typeof importFormats)[keyof typeof importFormats]

/** As shown to the learner, and as a file chooser takes them. */
export const importExtensions: readonly string[] = Object.keys(importFormats)

/** A text of 500,000 words has about 4 MB; a book with its pictures rarely more than this. */
export const IMPORT_LIMIT_MEGABYTES = 100

/** What a file may bring along in all, such as the pictures of a saved page. */
export const COMPANIONS_LIMIT_MEGABYTES = 100

/** How a file is read, by the end of its name; null if it can't be. */
export function importFormatOf(fileName: string): ImportFormat | null {
  const extension = /\.[^.]+$/.exec(fileName)?.[0].toLowerCase() ?? ''
  return Object.entries(importFormats).find(([known]) => known === extension)?.[1] ?? null
}

type RefusalCode = 'file-empty' | 'file-too-large' | 'file-unsupported'
type Refusal = { [C in RefusalCode]: { code: C; facts: ErrorFacts[C] } }[RefusalCode]

/** Why a file can't become a text, as far as its name and size tell; null if they don't. The window need not send it then. */
export function importRefusal(file: string, bytes: number): Refusal | null {
  const megabytes = Math.ceil(bytes / 1e6)
  if (importFormatOf(file) === null)
    return { code: 'file-unsupported', facts: { file, supported: importExtensions.join(', ') } }
  if (bytes === 0) return { code: 'file-empty', facts: { file } }
  if (megabytes <= IMPORT_LIMIT_MEGABYTES) return null
  return { code: 'file-too-large', facts: { file, megabytes, limit: IMPORT_LIMIT_MEGABYTES } }
}
