import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleSource, pageSource } from './page.ts'
import { pandocReading } from './pandoc.ts'
import { pdfReading } from './pdf.ts'
import { plainReading } from './plain.ts'
import type { Truth } from './reading.ts'

export const kinds = ['txt', 'md', 'html', 'pdf', 'docx', 'epub'] as const
export type Kind = (typeof kinds)[number]

/** What another reader finds in a file. Of a page either all of it, or what the page itself does not call furniture. */
export async function truthOf(
  file: string,
  kind: Kind,
  { extent = 'article', encoding = 'utf-8' }: { extent?: 'article' | 'whole'; encoding?: string } = {},
): Promise<Truth> {
  switch (kind) {
    case 'txt':
      return plainReading(file, encoding)
    case 'md':
      return pandocReading(file, 'markdown')
    case 'html':
      return pageReading(file, extent)
    case 'pdf':
      return pdfReading(file)
    default:
      return pandocReading(file, kind)
  }
}

async function pageReading(file: string, extent: 'article' | 'whole'): Promise<Truth> {
  const folder = await mkdtemp(join(tmpdir(), 'actus-corpus-'))
  try {
    const source = await pageSource(file)
    const page = join(folder, 'page.html')
    await writeFile(page, extent === 'whole' ? source : articleSource(source))
    return await pandocReading(page, 'html')
  } finally {
    await rm(folder, { recursive: true })
  }
}
