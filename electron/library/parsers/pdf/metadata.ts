import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'

/** What the file says of itself; empty where it says nothing. */
export interface Metadata {
  title: string
  author: string
  lang: string
  /** ISO 8601 date; null if it has none */
  created: string | null
}

const text = z.string().catch('')
const info = z.object({ Title: text, Author: text, Language: text, CreationDate: text }).partial()

/** Reads the file's own notes on title, author, language and date. */
export async function metadataOf(document: PDFDocumentProxy): Promise<Metadata> {
  try {
    const parsed = info.parse((await document.getMetadata()).info)
    return {
      title: tidy(parsed.Title),
      author: tidy(parsed.Author),
      lang: languageTag(tidy(parsed.Language)),
      created: dateOf(parsed.CreationDate ?? ''),
    }
  } catch {
    return { title: '', author: '', lang: '', created: null }
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const tidy = (value = ''): string => value.replace(/[\u0000-\u001F\uFEFF\s]+/g, ' ').trim()

function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}

/** D:20210401135356-07'00' is 2021-04-01. */
function dateOf(value: string): string | null {
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(value) ?? []
  if (year === undefined || Number(year) < 1980 || Number(month) > 12 || Number(day) > 31) return null
  return `${year}-${month}-${day}`
}
