import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import type { Builder } from './tree-builder'
import { element } from './tree-edits'
import { showsSomething, type Item } from './tree-items'

/** A list with nothing but items in it; nothing if none of them shows anything. */
export function listItems(source: Element, build: Builder): Item[] {
  const ordered = source.tagName === 'ol'
  const { start, type } = source.properties
  const list = element(ordered ? 'ol' : 'ul', [], {
    ...(ordered && Number.isInteger(Number(start ?? 1)) && start !== undefined ? { start: Number(start) } : {}),
    ...(ordered && typeof type === 'string' && /^[1aAiI]$/.test(type) ? { type } : {}),
  })
  let loose: ElementContent[] = []
  const add = (item: Element): void => {
    if (showsSomething(item.children) || item.children.some(isRule)) list.children.push(item)
  }
  const endLoose = (): void => {
    if (loose.length > 0) addLoose(list, build.filled(element('li', []), loose, element('li', [])))
    loose = []
  }
  for (const child of build.childrenOf(source)) {
    if (!isElement(child) || child.tagName !== 'li') {
      loose.push(child)
      continue
    }
    endLoose()
    const value = Number(child.properties.value)
    const item = element('li', [])
    if (ordered && Number.isInteger(value)) item.properties = { value: String(value) }
    add(build.filled(item, child.children, child))
  }
  endLoose()
  return list.children.length === 0 ? [] : [{ block: list }]
}

const isRule = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'hr'

/** What stands in a list outside its items: a list within it belongs to the item before, as browsers show it. */
function addLoose(list: Element, item: Element): void {
  if (!showsSomething(item.children)) return
  const before = list.children.at(-1)
  const isLists = item.children.every((node) => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol'))
  if (before === undefined || !isElement(before) || !isLists) {
    list.children.push(item)
    return
  }
  const inBlocks = before.children.some((node) => isElement(node) && blockNames.has(node.tagName))
  const words = inBlocks ? before.children : [element('p', before.children)]
  before.children = [...words, ...item.children]
}

const blockNames = new Set(['p', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote', 'figure'])

/** A list of terms and what they mean; nothing if it is empty. */
export function definitionListItems(source: Element, build: Builder): Item[] {
  const list = element('dl', [])
  let loose: ElementContent[] = []
  const add = (name: 'dt' | 'dd', nodes: readonly ElementContent[], from: Element): void => {
    const entry = build.filled(element(name, []), nodes, from)
    if (showsSomething(entry.children)) list.children.push(entry)
  }
  const endLoose = (): void => {
    if (loose.length > 0) add('dd', loose, element('dd', []))
    loose = []
  }
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const child of nodes) {
      if (isElement(child) && (child.tagName === 'dt' || child.tagName === 'dd')) {
        endLoose()
        add(child.tagName, child.children, child)
      } else if (isElement(child) && child.tagName === 'div') visit(build.childrenOf(child))
      else loose.push(child)
    }
  }
  visit(build.childrenOf(source))
  endLoose()
  return list.children.length === 0 ? [] : [{ block: list }]
}
