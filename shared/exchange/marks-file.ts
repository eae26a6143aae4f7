import type { ExportFacts, ExportFormat, MarksFile } from './exported'
import { csvFile } from './writers/csv'
import { htmlFile } from './writers/html'
import { jsonLdFile } from './writers/json-ld'
import { markdownFile } from './writers/markdown'

const writers: Readonly<Record<ExportFormat, (facts: ExportFacts) => MarksFile>> = {
  md: markdownFile,
  html: htmlFile,
  csv: csvFile,
  jsonld: jsonLdFile,
}

/** Begins a file of marks. */
export const marksFile = (format: ExportFormat, facts: ExportFacts): MarksFile => writers[format](facts)
