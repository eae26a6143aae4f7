import type { Element, ElementContent, Root } from 'hast'
import { isElement } from '../../../../shared/text/blocks'
import { element } from '../tree-edits'
import { firstWords } from './page-index'

/**
 * What Word writes when it saves as a page: items of a list are paragraphs with their sign typed before them. Makes lists
 * of them, in place.
 */
export function readOfficeParagraphs(tree: Root): void {
  const visit = (parent: Root | Element): void => {
    const children: ElementContent[] = []
    for (const child of parent.children) {
      if (child.type === 'doctype') continue
      const item = isElement(child) ? listItem(child) : null
      if (item !== null) addItem(children, item)
      else children.push(child)
    }
    parent.children = children
    for (const child of children) if (isElement(child)) visit(child)
  }
  const hasItems = (node: Root | Element): boolean =>
    node.children.some((child) => isElement(child) && (listItem(child) !== null || hasItems(child)))
  if (hasItems(tree)) visit(tree)
}

interface OfficeItem {
  level: number
  ordered: boolean
  words: ElementContent[]
}

function listItem(node: Element): OfficeItem | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(String(node.properties.style ?? ''))?.[1]
  if (node.tagName !== 'p' || level === undefined) return null
  const sign = signIn(node)
  return {
    level: Number(level),
    ordered: /\p{N}|[\p{L}][.)]/u.test(sign?.words ?? ''),
    words: sign?.rest ?? node.children,
  }
}

/** The number or bullet that was typed before an item, and what follows it. */
function signIn(node: Element): { words: string; rest: ElementContent[] } | null {
  for (const [at, child] of node.children.entries()) {
    if (!isElement(child)) continue
    if (/mso-list:\s*ignore/i.test(String(child.properties.style ?? '')))
      return { words: firstWords(child, 20), rest: node.children.toSpliced(at, 1) }
    const inner = signIn(child)
    if (inner !== null) return { words: inner.words, rest: node.children.with(at, { ...child, children: inner.rest }) }
    if (firstWords(child, 1) !== '') return null
  }
  return null
}

/** Adds an item to the list that ends what was read, at its level, or begins one. */
function addItem(children: ElementContent[], { level, ordered, words }: OfficeItem): void {
  while (isSpace(children.at(-1))) children.pop()
  const name = ordered ? 'ol' : 'ul'
  let into = children
  for (let depth = 1; depth < level; depth++) {
    const last = into.at(-1)?.type === 'element' ? into.at(-1) : undefined
    const item =
      last !== undefined && isElement(last) && last.properties.dataOffice !== undefined
        ? last.children.at(-1)
        : undefined
    if (item === undefined || !isElement(item)) break
    into = item.children
  }
  let list = into.at(-1)
  if (list === undefined || !isElement(list) || list.properties.dataOffice === undefined || list.tagName !== name) {
    list = element(name, [], { dataOffice: '' })
    into.push(list)
  }
  list.children.push(element('li', words))
}

const isSpace = (node: ElementContent | undefined): boolean => node?.type === 'text' && node.value.trim() === ''
