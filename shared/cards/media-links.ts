import type { NoteFields } from '../model/card'

/** How a picture or a sound stands in a field: as a picture of Markdown with this address. */
const address = 'actus:media/'
const inMarkdown = /\(actus:media\/([0-9a-f]{64})\)/g

/** What a file is called, for a reader, to whom its ending says nothing; without what Markdown would take for a sign. */
export function wordsOfName(name: string): string {
  return name
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/[[\]\\\n]/g, ' ')
    .trim()
}

/** Markdown for a file that is kept. @param name of the file */
export const mediaMarkdown = (sha256: string, name: string): string => `![${wordsOfName(name)}](${address}${sha256})`

/** The file that an address in Markdown means; null if it means none of ours. */
export function mediaAddressed(link: string): string | null {
  return /^actus:media\/([0-9a-f]{64})$/.exec(link)?.[1] ?? null
}

/** Whether fields, as they are stored, may name a file in their words: told at a glance, without reading them. */
export const mayNameMedia = (fieldsJson: string): boolean => fieldsJson.includes(address)

/** The files that the fields of a note use, each once. */
export function mediaOf(fields: NoteFields): string[] {
  const used = [...JSON.stringify(fields).matchAll(inMarkdown)].flatMap(([, sha256]) => sha256 ?? [])
  return [...new Set(fields.type === 'occlusion' ? [fields.picture, ...used] : used)]
}
