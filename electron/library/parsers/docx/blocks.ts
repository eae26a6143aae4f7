import type { Element, ElementContent } from 'hast'
import { isElement, textOf } from '../../../../shared/text/blocks'
import { element } from '../tree-edits'
import type { Block, Paragraph } from './context'
import { lists } from './lists'
import type { Numbering } from './numbering'

/** Puts paragraphs together: items into lists, neighbours of a quotation or of code into one, captions to what they belong to. */
export function arrangeBlocks(blocks: readonly Block[], numbering: Numbering): ElementContent[] {
  const content: ElementContent[] = []
  const open = lists(numbering)
  let last: Paragraph | null = null
  for (const block of withIdsOfEmpty(blocks)) {
    if (isDone(block)) {
      if (block.tagName === 'table') captionInto(block, content, last)
      open.close()
      content.push(block)
      last = null
      continue
    }
    // An empty line parts nothing, but in code.
    if (isEmpty(block.content) && block.role.kind !== 'code') continue
    if (block.list !== null && numbering.level(block.list.numId, block.list.level) !== null) {
      const list = open.add(block.list, itemContent(block), block.id)
      if (list !== null) content.push(list)
    } else if (!(block.continuesItem && block.role.kind === 'text' && open.addToItem(paragraphElement('p', block)))) {
      open.close()
      addParagraph(content, block, last)
    }
    last = block
  }
  return content.filter((one) => !(isElement(one) && one.tagName === 'pre' && textOf(one).trim() === ''))
}

/** What refers to an empty line finds what comes next. */
function withIdsOfEmpty(blocks: readonly Block[]): Block[] {
  let carried: string | null = null
  return blocks.map((block) => {
    if (isDone(block)) return block
    const id: string | null = block.id ?? carried
    carried = isEmpty(block.content) ? id : null
    return { ...block, id }
  })
}

const isDone = (block: Block): block is Element => 'tagName' in block

const isEmpty = (content: readonly ElementContent[]): boolean =>
  content.every((node) => (node.type === 'text' ? node.value.trim() === '' : isElement(node) && isEmptyElement(node)))

const isEmptyElement = (node: Element): boolean =>
  node.tagName === 'br' || (node.tagName !== 'img' && isEmpty(node.children))

function addParagraph(content: ElementContent[], block: Paragraph, last: Paragraph | null): void {
  const before = content.at(-1)
  const previous = before !== undefined && isElement(before) ? before : null
  const goesOn = last?.role.kind === block.role.kind && last.list === null
  switch (block.role.kind) {
    case 'title':
      content.push(paragraphElement('h1', block))
      break
    case 'heading':
      content.push(paragraphElement(`h${Math.min(block.role.level, 6)}`, block))
      break
    case 'quote':
      if (goesOn && previous?.tagName === 'blockquote') previous.children.push(paragraphElement('p', block))
      else content.push(element('blockquote', [paragraphElement('p', block)]))
      break
    case 'code':
      if (goesOn && previous?.tagName === 'pre')
        codeIn(previous).children.push({ type: 'text', value: `\n${codeOf(block)}` })
      else content.push(element('pre', [element('code', [{ type: 'text', value: codeOf(block) }])]))
      break
    case 'caption':
      if (previous !== null && last !== null && isPicture(previous)) {
        previous.tagName = 'figure'
        previous.children = [
          ...imagesIn(previous),
          element('figcaption', block.content, block.rightToLeft ? { dir: 'rtl' } : {}),
        ]
      } else content.push(paragraphElement('p', block))
      break
    default:
      content.push(paragraphElement('p', block))
  }
}

const paragraphElement = (tagName: string, block: Paragraph): Element =>
  element(tagName, block.content, propertiesOf(block))

const propertiesOf = ({ id, rightToLeft }: Paragraph) => ({
  ...(id === null ? {} : { id }),
  ...(rightToLeft ? { dir: 'rtl' } : {}),
})

const itemContent = (block: Paragraph): ElementContent[] =>
  block.rightToLeft ? [element('p', block.content, { dir: 'rtl' })] : block.content

const codeIn = (pre: Element): Element => pre.children.find(isElement) ?? pre

/** The words of a line of code, with its line breaks. */
const codeOf = (block: Paragraph): string => block.content.map(codeText).join('')

const codeText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value
  if (!isElement(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(codeText).join('')
}

/** A paragraph that holds a picture, and no words. */
const isPicture = (node: Element): boolean =>
  node.tagName === 'p' && textOf(node).trim() === '' && imagesIn(node).length > 0

const imagesIn = (parent: Element): Element[] =>
  parent.children.flatMap((child) => (isElement(child) ? (child.tagName === 'img' ? [child] : imagesIn(child)) : []))

/** A caption that stands right before a table becomes part of it. */
function captionInto(table: Element, content: ElementContent[], last: Paragraph | null): void {
  const before = content.at(-1)
  if (last?.role.kind !== 'caption' || before === undefined || !isElement(before) || before.tagName !== 'p') return
  content.pop()
  table.children.unshift(element('caption', before.children, before.properties))
}
