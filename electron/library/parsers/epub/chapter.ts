import type { Element, ElementContent, Nodes, Properties, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { htmlTree } from '../html/html-tree'
import { element } from '../tree-edits'
import { within, type Report } from '../report'
import { decodeXml } from '../xml/xml'
import { innerAddress } from './paths'
import { xhtmlAsHtml } from './xhtml'

/** One file of the reading order. */
export interface Chapter {
  path: string
  /** stands for the file, and has its id */
  box: Element
}

/** The id in the whole text of an id in one file of it; of the file itself, for none. */
const wholeId = (fileNumber: number, id: string): string => `file-${fileNumber}${id === '' ? '' : `-${id}`}`

/**
 * Reads one file of a book into a box. Ids are made those of the whole text; links to other files of the book lead there, and pictures are
 * found from the root of the zip.
 * @param numbers of the files, by their paths
 * @param language of the book: a file says only another
 */
export function readChapter(
  path: string,
  bytes: Uint8Array,
  numbers: ReadonlyMap<string, number>,
  language: string,
  report: Report,
): Chapter {
  report(0)
  const page = htmlTree(xhtmlAsHtml(decodeXml(bytes)), within(report, 0.1, 0.7))
  const html = page.children.find(isNamed('html'))
  const body = html?.children.find(isNamed('body'))
  const content = (body?.children ?? []).filter((child) => !isList(child))
  const own = numbers.get(path) ?? 0
  for (const child of content) rewrite(child, path, own, numbers)
  const properties = { ...directionOf(html, language), ...directionOf(body, language), id: wholeId(own, '') }
  const bodyId = body?.properties.id
  const anchor = bodyId === undefined ? [] : [element('span', [], { id: wholeId(own, String(bodyId)) })]
  return { path, box: element('section', [...anchor, ...content], properties) }
}

const listKinds = /(?:^|\s)(?:toc|landmarks|page-list|lot|loi)(?:\s|$)/

/** The lists that EPUB 3 has for reading programs are not read: the program shows its own. */
const isList = (node: Nodes): boolean => isElement(node) && node.tagName === 'nav' && listKinds.test(kindsOf(node))

/** The words of epub:type. */
export const kindsOf = ({ properties }: Element): string => String(properties['epub:type'] ?? properties.epubType ?? '')

const isNamed =
  (name: string) =>
  (node: Root['children'][number] | ElementContent): node is Element =>
    isElement(node) && node.tagName === name

function directionOf(from: Element | undefined, bookLanguage: string): Properties {
  const { dir, lang, xmlLang } = from?.properties ?? {}
  const language = lang ?? xmlLang
  return {
    ...(typeof dir === 'string' ? { dir } : {}),
    ...(typeof language === 'string' && language !== bookLanguage ? { lang: language } : {}),
  }
}

function rewrite(node: Nodes, path: string, own: number, numbers: ReadonlyMap<string, number>): void {
  if (!isElement(node)) return
  const { properties } = node
  if (properties.id !== undefined) properties.id = wholeId(own, String(properties.id))
  if (properties.name !== undefined && node.tagName === 'a') properties.name = wholeId(own, String(properties.name))
  if (typeof properties.href === 'string' && node.tagName === 'a')
    properties.href = linkFrom(properties.href, path, numbers)
  for (const name of ['src', 'xLinkHref', 'href', 'poster'] as const) {
    const value = properties[name]
    const address = node.tagName === 'a' || typeof value !== 'string' ? null : innerAddress(path, value)
    if (address !== null) properties[name] = encodeURI(address.path)
  }
  node.children = node.children.filter((child) => !isList(child))
  for (const child of node.children) rewrite(child, path, own, numbers)
}

/** An address in another file of the reading order leads to its place in the text; one in a file outside of it leads nowhere. */
function linkFrom(href: string, path: string, numbers: ReadonlyMap<string, number>): string {
  const address = innerAddress(path, href)
  if (address === null) return href
  const number = numbers.get(address.path)
  return number === undefined ? '' : `#${encodeURIComponent(wholeId(number, address.fragment))}`
}
