import type { Root } from 'hast'
import { canonicaliseRuns } from './canonical-runs'
import { decodeText } from './decode'
import { withoutEndlessLines } from './endless-lines'
import { stemOf } from './file-stem'
import { arrangeHeadings } from './headings'
import { guessLanguage } from './language'
import { takeNeighbours } from './page-neighbours'
import type { ParsedDocument, ParseHelp, ParseInput } from './parsed-document'
import { chunksOf } from './plain-text-chunks'
import { forReading } from './plain-text-clean'
import { frontMatterOf } from './plain-text-front'
import { joinerOf } from './plain-text-join'
import { layoutOf } from './plain-text-layout'
import { gatherNotes } from './plain-text-notes'
import { withoutRunningHeads } from './plain-text-pages'
import { Structure } from './plain-text-structure'
import { markQuotations } from './quotations'
import { linkReferences } from './reference-links'
import { noReport, within } from './report'
import { giveDirections } from './tree-directions'
import { element } from './tree-edits'

/** So much of a text is looked at for its title. */
const frontChunks = 12
/** Where each line is a paragraph, nothing is broken at a width: any is wide enough. */
const anyWidth = 72

/**
 * Reads a plain text, which has no marks for what its lines are: paragraphs (one a line, or broken over lines of about
 * the same width), headings, lists, quotations, tables and code are told by how the lines look, in any language that has
 * such lines. Its time grows with the length of the text.
 */
export function parsePlainText(text: string, fileStem: string, progress = noReport): Omit<ParsedDocument, 'encoding'> {
  progress(0.05)
  const lines = withoutEndlessLines(forReading(text), { parting: '\n' }, within(progress, 0.05, 0.06))
  const clean = withoutRunningHeads(lines, within(progress, 0.06, 0.1))
  const layout = layoutOf(clean, within(progress, 0.1, 0.17))
  const setting = {
    width: layout.width ?? anyWidth,
    join: joinerOf(clean, layout, within(progress, 0.17, 0.2)),
    body: layout.body,
  }
  const chunks = chunksOf(clean, layout)
  const front = frontMatterOf([...taken(chunks, frontChunks)], setting.width, setting.join)
  const structure = new Structure(setting)
  let done = 0
  for (const chunk of after(front.rest, chunks)) {
    structure.take(chunk)
    done += chunk.lines.reduce((sum, line) => sum + line.text.length, 0)
    progress(0.2 + 0.4 * Math.min(done / clean.length, 1))
  }
  const tree: Root = { type: 'root', children: structure.end() }
  if (front.title !== null) tree.children.unshift(element('h1', [{ type: 'text', value: front.title }]))
  const neighbours = takeNeighbours(tree)
  gatherNotes(tree, within(progress, 0.6, 0.64))
  const title = arrangeHeadings(tree, front.title ?? fileStem)
  markQuotations(tree, within(progress, 0.64, 0.68))
  linkReferences(tree, within(progress, 0.68, 0.8))
  giveDirections(tree, within(progress, 0.8, 0.83))
  return {
    title,
    lang: guessLanguage(clean),
    byline: front.byline,
    published: front.published,
    tree: canonicaliseRuns(tree, within(progress, 0.83, 1)),
    assets: [],
    links: { url: null, ...neighbours },
    extent: null,
    warnings: [],
  }
}

/** The first of a series, which is left at the next. */
function* taken<T>(from: Iterator<T>, count: number): Generator<T> {
  for (let at = 0; at < count; at++) {
    const { done, value } = from.next()
    if (done) return
    yield value
  }
}

function* after<T>(first: readonly T[], rest: Iterable<T>): Generator<T> {
  yield* first
  yield* rest
}

/** @throws AppError file-empty, file-not-text */
export async function parsePlainTextFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const { text, encoding, warnings } = decodeText(input, undefined, within(help.progress, 0, 0.05))
  const document = parsePlainText(text, stemOf(input.fileName), help.progress)
  return { ...document, encoding, warnings }
}
