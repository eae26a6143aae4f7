/** Extensions of the files that can become a text, and how they are read. */
export const importFormats = {
  '.txt': 'plain-text',
  '.text': 'plain-text',
  '.md': 'markdown',
  '.markdown': 'markdown',
} as const
export type ImportFormat = (typeof importFormats)[keyof typeof importFormats]

/** As shown to the learner, and as a file chooser takes them. */
export const importExtensions: string[] = Object.keys(importFormats)

/** A text of 500,000 words has about 4 MB. */
export const IMPORT_LIMIT_MEGABYTES = 64

/** How a file is read, by the end of its name; null if it can't be. */
export function importFormatOf(fileName: string): ImportFormat | null {
  const extension = /\.[^.]+$/.exec(fileName)?.[0].toLowerCase() ?? ''
  return Object.entries(importFormats).find(([known]) => known === extension)?.[1] ?? null
}
