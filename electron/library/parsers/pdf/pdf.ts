import type { Element } from 'hast'
import { AppError } from '../../../../shared/errors'
import type { ImportWarning } from '../../../../shared/model/document'
import { stemOf } from '../file-stem'
import { finish } from '../finish'
import { guessLanguage } from '../language'
import { noLinks, type ParsedDocument, type ParseHelp, type ParseInput } from '../parsed-document'
import { isText, type Block, type TextBlock } from './blocks-model'
import { joinContinued } from './continuations'
import { markByLook, markByTags, levelHeadings } from './headings'
import { joinLabels, unmarkContents, unmarkTitlePage } from './heading-repairs'
import { joinerFor } from './hyphens'
import { layOut } from './layout'
import { targetsIn } from './link-targets'
import { markItems } from './lists'
import { metadataOf } from './metadata'
import { takeNotes } from './notes'
import { damaged, openPdf } from './open'
import { outlineOf, type OutlineEntry } from './outline'
import { markByOutline } from './outline-headings'
import { picturesOf, type Picture } from './pictures'
import { placePictures } from './place-pictures'
import { placesOf } from './places'
import { markQuotes } from './quotes'
import { readPages, type ReadPage } from './read-pages'
import { isScan, isScanned } from './scans'
import { blocksByColumn } from './structure'
import { titleOf } from './title'
import { notesSection, treeOf, type Writing } from './tree'

/** An outline that names so many of its entries' headings is believed. */
const trustedShare = 0.6
/** Where in the work its parts end, by the time that they take. */
const ends = { reading: 0.5, pictures: 0.6, layout: 0.8, blocks: 0.85, tree: 0.95 }

/**
 * Reads the text layer of a PDF and puts its lines back together into headings, paragraphs, lists, tables and notes.
 * @throws AppError file-encrypted, file-scanned, file-damaged, file-empty
 */
export async function parsePdfFile({ fileName, bytes }: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  if (bytes.length === 0) throw new AppError('file-empty', { file: fileName })
  const open = await openPdf(fileName, bytes, { pictures: false, onStep: () => help.progress(0) })
  help.progress(0)
  const { document } = open
  const places = placesOf(document)
  const within = (from: number, to: number) => (share: number) => help.progress(from + (to - from) * share)
  const { pages, broken } = await readPages(open, places, within(0, ends.reading))
  if (broken === pages.length) throw damaged(fileName, 'no page can be read')
  if (isScan(pages)) throw new AppError('file-scanned', { file: fileName, pages: pages.length })
  const metadata = await metadataOf(document)
  const outline = await outlineOf(document, places)
  const { pictures, leftOut } = await picturesOf(fileName, bytes, pages, within(ends.reading, ends.pictures))
  const shownOn = new Set(pictures.map(({ page }) => page))
  const scanned = pages.filter((page) => isScanned(page) && !shownOn.has(page.items.index)).length
  const columns = layOut(pages, within(ends.pictures, ends.layout))
  const parts = blocksByColumn(columns, within(ends.layout, ends.blocks))
  const { title, tree } = build(parts, pages, outline, {
    pictures,
    ownTitle: metadata.title,
    fileStem: stemOf(fileName),
    onShare: within(ends.blocks, ends.tree),
  })
  const finished = finish({ type: 'root', children: tree }, { fallbackTitle: title, report: within(ends.tree, 1) })
  help.progress(1)
  return {
    title: finished.title,
    lang: metadata.lang || guessLanguage(columns.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')),
    byline: [metadata.author, metadata.created ?? ''].filter((words) => words !== '').join(', '),
    published: metadata.created,
    tree: finished.tree,
    assets: [...new Map(pictures.map(({ asset }) => [asset.sha256, asset])).values()],
    links: noLinks,
    encoding: null,
    extent: null,
    warnings: warningsOf(pages, leftOut, scanned, broken),
  }
}

interface Building {
  pictures: readonly Picture[]
  ownTitle: string
  fileStem: string
  onShare(share: number): void
}

function build(
  { style, byColumn }: ReturnType<typeof blocksByColumn>,
  pages: readonly ReadPage[],
  outline: readonly OutlineEntry[],
  { pictures, ownTitle, fileStem, onShare }: Building,
): { title: string; tree: Element[] } {
  const { notes, references } = takeNotes(byColumn)
  const all = byColumn.flatMap(({ blocks }) => blocks)
  const texts = all.filter(isText)
  markByTags(texts)
  onShare(0)
  const found = markByOutline(texts, outline)
  onShare(0)
  const named = new Set(texts.filter(({ kind }) => kind === 'heading'))
  const heading = titleOf(texts, ownTitle, style)
  if (heading.block !== null) Object.assign(heading.block, { kind: 'heading', level: 1 })
  markByLook(texts, style, found >= trustedShare && outline.length >= 3)
  onShare(0)
  unmarkTitlePage(texts, heading.block, named)
  markItems(all)
  unmarkContents(texts)
  levelHeadings(texts.filter((block) => block.kind === 'heading'))
  for (const block of texts) if (block.level === 1 && block !== heading.block) block.level = 2
  markQuotes(all, style)
  onShare(0)
  const blocks = joinContinued(joinLabels(all), style)
  const targets = targetsIn(texts, pages)
  const lines = byColumn.flatMap(({ column }) => column.lines)
  const writing: Writing = {
    join: joinerFor(lines),
    references: { hrefOf: targets.hrefOf, noteOf: (piece) => references.get(piece) ?? null },
    ids: targets.ids,
    plain: plainStyle(texts),
    onShare,
  }
  const shown = placePictures(titleFirst(blocks, heading.block), pictures, heading.block)
  const title = heading.title === '' ? fileStem : heading.title
  return {
    title,
    tree: [...treeOf(shown, writing), ...notesSection(notes, writing)],
  }
}

/** What stands over the title, such as a series or a logo, comes after it. */
function titleFirst(blocks: Block[], title: TextBlock | null): Block[] {
  return title === null ? blocks : [title, ...blocks.filter((block) => block !== title)]
}

function plainStyle(texts: readonly TextBlock[]): Writing['plain'] {
  const lines = texts.flatMap((block) => block.lines)
  const most = (has: (line: (typeof lines)[number]) => boolean) => lines.filter(has).length > lines.length * 0.5
  return { bold: most(({ bold }) => bold), italic: most(({ italic }) => italic), mono: most(({ mono }) => mono) }
}

function warningsOf(pages: readonly ReadPage[], leftOut: number, scanned: number, broken: number): ImportWarning[] {
  const sum = (count: (page: ReadPage) => number) => pages.reduce((total, page) => total + count(page), 0)
  const warnings: ImportWarning[] = [
    { code: 'left-out', count: leftOut },
    { code: 'scanned-pages', count: scanned + broken },
    { code: 'odd-bytes', count: sum(({ items }) => items.oddSigns) },
    { code: 'layout-guessed', count: 1 },
  ]
  return warnings.filter(({ count }) => count > 0)
}
