import type { Element, Root } from 'hast'
import { AppError } from '../../../shared/errors'
import { canonicalText } from '../../../shared/text/canonical'
import type { ImportWarning } from '../../../shared/model/document'
import { blockCount, bodyOf, readBlocks } from './docx/body'
import type { ReadContext } from './docx/context'
import { fields } from './docx/fields'
import { notesOf, type NoteKind, type Notes } from './docx/notes'
import { readNumbering } from './docx/numbering'
import { officePackage, type OfficePackage } from './docx/package'
import { readProperties } from './docx/properties'
import { readStyles } from './docx/styles'
import { stemOf } from './file-stem'
import { finish } from './finish'
import { resolveImages } from './images'
import { noLinks, type ParsedDocument, type ParseHelp, type ParseInput } from './parsed-document'
import { stepping, within } from './report'
import { showsSomething } from './shows-something'
import { statedLanguage } from './stated-language'
import { element, replaceElements } from './tree-edits'
import type { XmlElement } from './xml/xml'
import { openContainer, readingXml } from './zip/container'

/** Foot- and endnotes refer to notes at times; in circles they must not. */
const MOST_NOTES = 20_000

/**
 * Reads a Word file (ECMA-376, transitional or strict): its text with what was inserted and without what was deleted,
 * without comments, hidden words, page headers and footers.
 * @throws AppError file-empty, file-encrypted, file-mismatch, file-damaged
 */
export function parseDocxFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  return readingXml({ fileName: input.fileName, kind: 'docx' }, () => parseDocx(input, help))
}

async function parseDocx({ fileName, bytes }: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const zip = openContainer({ fileName, bytes, kind: 'docx' }, '[Content_Types].xml')
  help.progress(0.02)
  const office = officePackage(zip)
  const document = office.main === null ? null : office.root(office.main)
  const body = document === null ? undefined : bodyOf(document)
  if (office.main === null || body === undefined)
    throw new AppError('file-damaged', { file: fileName, kind: 'docx', detail: 'the part with its text is missing' })
  help.progress(0.15)

  const reading = readerOf(office, office.main)
  help.progress(0.2)
  const done = stepping(blockCount(body), within(help.progress, 0.2, 0.8))
  const raw: Root = { type: 'root', children: reading.read(office.main, body, done) }
  raw.children.push(...reading.notes())
  pointAtBlocks(raw, reading.bookmarks)
  help.progress(0.8)

  const { assets, warnings } = await resolveImages(raw, async (path) => zip.read(path), within(help.progress, 0.8, 0.9))
  const properties = readProperties(office.related('', 'core-properties')?.root ?? null)
  const fallbackTitle = reading.title() || properties.title || stemOf(fileName)
  const finished = finish(raw, { fallbackTitle, report: within(help.progress, 0.9, 1) })
  const { tree, title } = finished
  if (!showsSomething(raw)) throw new AppError('file-empty', { file: fileName })
  help.progress(1)
  return {
    title,
    lang: statedLanguage(canonicalText(tree), [properties.language, ...reading.languages]),
    byline: [properties.author, properties.date].filter(Boolean).join(' · '),
    published: properties.date,
    tree,
    assets,
    links: noLinks,
    encoding: null,
    extent: null,
    warnings: [...warnings, ...finished.warnings, ...leftOut(reading.leftOut())],
  }
}

/** Reads parts of one file, and counts what it leaves out. */
function readerOf(office: OfficePackage, main: string) {
  const styles = readStyles(office.related(main, 'styles')?.root ?? null)
  const numbering = readNumbering(office.related(main, 'numbering')?.root ?? null)
  const noteParts = { footnote: office.related(main, 'footnotes'), endnote: office.related(main, 'endnotes') }
  const notes = notesOf({ footnote: noteParts.footnote?.root ?? null, endnote: noteParts.endnote?.root ?? null })
  const bookmarks = new Map<string, string>()
  let leftOutCount = 0
  let title = ''

  const contextFor = (part: string): ReadContext => ({
    styles,
    numbering,
    relationships: new Map(office.relationships(part).map((one) => [one.id, one])),
    fields: fields(),
    notes,
    bookmarks,
    leaveOut: () => void (leftOutCount += 1),
    nameTitle: (words) => void (title ||= words),
  })
  return {
    bookmarks,
    /** words of the first paragraph in the style for titles; empty if there is none */
    title: () => title,
    languages: Object.values(styles.languages),
    leftOut: () => leftOutCount,
    read: (part: string, parent: XmlElement, onBlock: () => void) => readBlocks(contextFor(part), parent, onBlock),
    notes: () => notesSection(notes, (kind) => contextFor(noteParts[kind]?.part ?? main)),
  }
}

/** All notes that were referred to, also those that notes refer to. */
function notesSection(notes: Notes, contextOf: (kind: NoteKind) => ReadContext): Element[] {
  const contexts = { footnote: contextOf('footnote'), endnote: contextOf('endnote') }
  const items: Element[] = []
  for (let next = notes.since(0); next.length > 0 && items.length < MOST_NOTES; next = notes.since(items.length))
    for (const note of next)
      items.push(element('li', readBlocks(contexts[note.kind], note.element), { id: `fn-${note.number}` }))
  return items.length === 0 ? [] : [element('section', [element('ol', items)], { dataFootnotes: '' })]
}

/** Links lead to bookmarks by name; a block has one id, whatever bookmarks stand in it. */
function pointAtBlocks(tree: Root, bookmarks: ReadonlyMap<string, string>): void {
  replaceElements(tree, (node) => {
    const name = /^#(?!fn-)(.*)$/.exec(String(node.properties.href ?? ''))?.[1]
    if (node.tagName === 'a' && name !== undefined) node.properties.href = `#${bookmarks.get(name) ?? name}`
    return [node]
  })
}

const leftOut = (count: number): ImportWarning[] => (count === 0 ? [] : [{ code: 'left-out', count }])
