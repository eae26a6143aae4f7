import type { Element, Root } from 'hast'
import { AppError } from '../../../shared/errors'
import { isElement, textOf } from '../../../shared/text/blocks'
import { canonicalText } from '../../../shared/text/canonical'
import { countWords } from '../../../shared/text/words'
import { arrangeChapters, titleIsAmong } from './epub/headings'
import { readChapter, type Chapter } from './epub/chapter'
import { readNav, readNcx, type NavEntry } from './epub/navigation'
import { openBook } from './epub/open'
import type { BookPackage } from './epub/opf'
import { stemOf } from './file-stem'
import { finish } from './finish'
import { resolveImages } from './images'
import { noLinks, type ParsedDocument, type ParseHelp, type ParseInput } from './parsed-document'
import { within } from './report'
import { showsSomething } from './shows-something'
import { statedLanguage } from './stated-language'
import { element, replaceElements } from './tree-edits'
import { readingXml } from './zip/container'
import type { ZipArchive } from './zip/zip'

const isText = (mediaType: string): boolean =>
  /^(?:application\/xhtml\+xml|text\/(?:html|xml|x-oeb1-document))$/.test(mediaType)

/**
 * Reads a book (EPUB 2 or 3): its files in their order as one text.
 * @throws AppError file-empty, file-encrypted, file-mismatch, file-damaged
 */
export function parseEpubFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  return readingXml({ fileName: input.fileName, kind: 'epub' }, () => parseEpub(input, help))
}

async function parseEpub({ fileName, bytes }: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const { zip, book } = openBook(fileName, bytes)
  help.progress(0.05)
  const chapters = readChapters(zip, book, help)
  arrangeChapters(chapters, contentsOf(zip, book), book)
  const raw: Root = { type: 'root', children: chapters.map(({ box }) => box) }
  addCover(raw, book)
  const images = await resolveImages(raw, async (path) => zip.read(path), within(help.progress, 0.7, 0.8))
  const isTitled = titleIsAmong(chapters, book.title)
  if (!isTitled) raw.children.unshift(element('h1', [{ type: 'text', value: book.title }]))
  const finished = finish(raw, {
    fallbackTitle: book.title || stemOf(fileName),
    report: within(help.progress, 0.8, 1),
  })
  const { tree, title } = finished
  const [first] = tree.children
  if (!isTitled && first !== undefined && isElement(first)) first.properties.dataMade = ''
  if (!showsSomething(raw)) throw new AppError('file-empty', { file: fileName })
  help.progress(1)
  return {
    title,
    lang: statedLanguage(canonicalText(tree), [book.language]),
    byline: [book.authors.join(', '), book.published].filter(Boolean).join(' · '),
    published: book.published,
    tree,
    assets: images.assets,
    links: noLinks,
    encoding: null,
    extent: null,
    warnings: [...images.warnings, ...finished.warnings],
  }
}

/** The files of the reading order that are texts. */
function readChapters(zip: ZipArchive, book: BookPackage, help: ParseHelp): Chapter[] {
  const files = book.spine.filter(({ mediaType }) => isText(mediaType))
  const numbers = new Map(files.map(({ path }, number) => [path, number]))
  return files.flatMap(({ path }, number) => {
    const bytes = zip.read(path)
    const report = within(
      help.progress,
      0.05 + (0.65 * number) / files.length,
      0.05 + (0.65 * (number + 1)) / files.length,
    )
    const chapter = bytes === null ? null : readChapter(path, bytes, numbers, book.language, report)
    return chapter === null || repeatsContents(chapter, book) ? [] : [chapter]
  })
}

/** Fewer words are the heading over the contents. */
const FEWEST_WORDS = 20

/** A page of contents that says nothing else: the program shows its own. One that is part of the order, as printed books have it, stays. */
function repeatsContents({ path, box }: Chapter, { nav, aside }: BookPackage): boolean {
  const words = countWords(textOf(box))
  if (path === nav?.path && words < FEWEST_WORDS) return true
  return aside.has(path) && words > 0 && countWords(linkWords(box)) >= words * 0.8
}

const linkWords = (node: Element): string =>
  node.tagName === 'a' ? ` ${textOf(node)}` : node.children.filter(isElement).map(linkWords).join('')

function contentsOf(zip: ZipArchive, { nav, ncx }: BookPackage): NavEntry[] {
  const read = (item: typeof nav, reader: typeof readNav) => {
    const bytes = item === null ? null : zip.read(item.path)
    return item === null || bytes === null ? [] : reader(bytes, item.path)
  }
  const entries = read(nav, readNav)
  return entries.length > 0 ? entries : read(ncx, readNcx)
}

/** A cover that no page of the book shows stands before them. */
function addCover(tree: Root, { cover }: BookPackage): void {
  if (cover === null || !cover.mediaType.startsWith('image/')) return
  const src = encodeURI(cover.path)
  if (showsPicture(tree, src)) return
  tree.children.unshift(element('p', [element('img', [], { src, alt: '' })]))
}

function showsPicture(tree: Root, src: string): boolean {
  let shown = false
  replaceElements(tree, (node: Element) => {
    shown ||= [node.properties.src, node.properties.xLinkHref, node.properties.href].includes(src)
    return [node]
  })
  return shown
}
