import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Truth } from './reading.ts'

/** What may stand before a line and is no word of it: the number or letter of an item. */
const marker = /^[ \t>]*(?:\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]|\[\d{1,3}\]|\d{1,3}(?=[ \t]))(?=\s)/gimu

/** Takes the numbers of items out of the lines; a reader may give them as numbers of a list, or as words. */
export function withoutMarkers(text: string): { text: string; markers: string } {
  const markers = [...text.matchAll(marker)].map(([words]) => words)
  return { text: text.replaceAll(marker, ''), markers: markers.join('\n') }
}

/** The words of a plain text are its own; what is a heading or a paragraph in it nobody has marked. */
export async function plainReading(file: string, encoding = 'utf-8'): Promise<Truth> {
  const bytes = await readFile(file)
  const { text, markers } = withoutMarkers(
    new TextDecoder(encoding).decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes),
  )
  return {
    text,
    headings: [],
    paragraphs: [],
    cells: [],
    optional: markers,
    knows: { headings: false, paragraphs: false, cells: false },
  }
}
