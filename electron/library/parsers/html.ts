import type { Element, Root } from 'hast'
import { AppError } from '../../../shared/errors'
import { isElement } from '../../../shared/text/blocks'
import { canonicalText } from '../../../shared/text/canonical'
import { decodeText } from './decode'
import { stemOf } from './file-stem'
import { finish } from './finish'
import { resolver, settleAddresses } from './html/addresses'
import { declaredEncoding } from './html/declared-encoding'
import { extentOf } from './html/extent'
import { htmlTree } from './html/html-tree'
import { metadataOf } from './html/metadata'
import { neighboursOf } from './html/neighbours'
import { readOfficeParagraphs } from './html/office'
import { pageFacts } from './html/page-facts'
import { resolveImages } from './images'
import { guessLanguage } from './language'
import type { ParsedDocument, ParseHelp, ParseInput } from './parsed-document'
import { within } from './report'

/**
 * Reads a page that was saved, or that lies on the disk as documentation does. Nothing is fetched.
 * @throws AppError file-empty if it has no words, file-not-text
 */
export async function parseHtmlFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const { fileName, bytes } = input
  const { text, encoding, warnings } = decodeText(input, declaredEncoding(bytes), within(help.progress, 0, 0.05))
  const page = htmlTree(text, within(help.progress, 0.05, 0.3))
  help.progress(0.3)
  const facts = pageFacts(page)
  help.progress(0.32)
  const about = metadataOf(facts)
  const base = baseOf(facts.base, about.url)
  const neighbours = neighboursOf(page, facts, resolver(base))
  help.progress(0.34)
  const { tree: raw, extent } = await extentOf(page, facts, input.extent)
  help.progress(0.5)
  readOfficeParagraphs(raw)
  help.progress(0.52)
  settleAddresses(raw, fileName, about.url, base)
  const images = await resolveImages(raw, help.companion, within(help.progress, 0.54, 0.6))
  const finished = finish(raw, {
    fallbackTitle: about.title || facts.title || stemOf(fileName),
    report: within(help.progress, 0.6, 1),
  })
  const { tree, title } = finished
  if (!showsAnything(tree)) throw new AppError('file-empty', { file: fileName })
  help.progress(1)
  return {
    title,
    lang: about.lang || guessLanguage(canonicalText(tree)),
    byline: [about.authors.join(', '), about.published].filter((words) => words).join(' · '),
    published: about.published,
    tree,
    assets: images.assets,
    links: { url: about.url, ...neighbours },
    encoding,
    extent,
    warnings: [...warnings, ...images.warnings, ...finished.warnings],
  }
}

/** What relative addresses of a page are relative to; null if it does not say where it was. */
function baseOf(written: string, url: string | null): string | null {
  if (written === '') return url
  return URL.canParse(written, url ?? undefined) ? new URL(written, url ?? undefined).href : url
}

/** Anything but a title that was made for it. */
const showsAnything = ({ children }: Root): boolean => children.some((node) => isElement(node) && !isMadeTitle(node))

const isMadeTitle = ({ tagName, properties }: Element): boolean => tagName === 'h1' && properties.dataMade !== undefined
