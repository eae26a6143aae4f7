import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Truth } from './reading.ts'

/** What may stand before a line and is no word of it: the number or letter of an item, or the letter o for a bullet. */
// Beside it, the mark of a footnote anywhere: [12] or ^[12], which a reader may give as the number of a link.
const marker =
  /^[ \t>]*(?:\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]|\[\d{1,3}\]|\d{1,3}(?=[ \t])|o)(?=\s)|^[ \t>]*(?:[(（]?[\d０-９]{1,3}[)）、．]|[٠-٩۰-۹]{1,3}[-.)](?=\s))|\^?\[\d{1,3}\]/gimu

/** Takes the numbers of items out of the lines; a reader may give them as numbers of a list, or as words. */
export function withoutMarkers(text: string): { text: string; markers: string } {
  const markers = [...text.matchAll(marker)].map(([words]) => words)
  return { text: text.replaceAll(marker, ''), markers: markers.join('\n') }
}

/** The words of a plain text are its own; what is a heading or a paragraph in it nobody has marked. */
export async function plainReading(file: string, encoding = 'utf-8'): Promise<Truth> {
  const bytes = await readFile(file)
  const written = new TextDecoder(encoding).decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  const { text, markers } = withoutMarkers(withoutOverstrike(written))
  return {
    text,
    headings: [],
    paragraphs: [],
    cells: [],
    optional: markers,
    knows: { headings: false, paragraphs: false, cells: false },
  }
}

/** A manual page for a printer strikes letters twice, or over a line, to make them bold or underlined. */
const withoutOverstrike = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- the backspace is what is looked for
  text.replaceAll(/(.)\u0008\1/gsu, '$1').replaceAll(/_\u0008|\u0008_/g, '')
