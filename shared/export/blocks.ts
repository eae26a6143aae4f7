import type { Element, ElementContent, Nodes, Root } from 'hast'
import { headingLevel, isElement, separatorOf } from '../text/blocks'
import { canonicalText } from '../text/canonical'
import { ownLevel } from './own-level'

export type BlockType = 'heading' | 'paragraph' | 'quote' | 'item' | 'code' | 'table' | 'note' | 'image'

/** A piece of a text, as another program may read it. */
export interface Block {
  type: BlockType
  /** of a heading: 1 to 6, as the file has it */
  level?: number
  /** of a picture, the words that stand for it; empty for a table, whose words stand in its rows */
  text: string
  /** of a table */
  rows?: { text: string }[][]
}

/** What the words of a block are, by what they stand in: those that come first in an item or a note are that, others not. */
interface Place {
  type: 'paragraph' | 'quote'
  first: { type: 'item' | 'note'; isPending: boolean } | null
}

/**
 * A stored text as a flat list in reading order. Each of its words stands in exactly one block, a made title in none;
 * pictures follow the block in which they stand. A quotation, an item or a note of several paragraphs gives a block for
 * each; in an item and a note, those after the first are paragraphs.
 */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let run = ''
  let pictures: Block[] = []

  const give = (block: Block) => {
    if (block.text !== '' || block.rows) blocks.push(block)
    blocks.push(...pictures)
    pictures = []
  }
  /** Ends the words that were gathered: they are a block of their own. */
  const flush = ({ type, first }: Place) => {
    const text = trimmed(run)
    run = ''
    if (text !== '' && first?.isPending) {
      first.isPending = false
      give({ type: first.type, text })
    } else give({ type, text })
  }

  const visitAll = (children: readonly Nodes[], place: Place) => {
    for (const child of children) visit(child, place)
  }
  const visit = (node: Nodes, place: Place): void => {
    if (node.type === 'text') run += node.value
    if (!isElement(node)) return
    const { tagName } = node
    if (tagName === 'br') run += '\n'
    else if (tagName === 'img') pictures.push(image(node))
    else if (separatorOf(node) === '') visitAll(node.children, place)
    else {
      flush(place)
      block(node, place)
    }
  }
  const whole = (node: Element, type: BlockType, level?: number) => {
    pictures.push(...picturesIn(node))
    give({ type, ...(level === undefined ? {} : { level }), text: wordsIn(node) })
  }
  const inside = (node: Element, place: Place): void => {
    visitAll(node.children, place)
    flush(place)
  }
  const block = (node: Element, place: Place): void => {
    const level = headingLevel(node)
    if (level !== null) {
      if (node.properties.dataMade === undefined) whole(node, 'heading', ownLevel(node) ?? level)
    } else if (node.tagName === 'pre') whole(node, 'code')
    else if (node.tagName === 'table') table(node)
    else if (node.properties.dataNotes !== undefined) for (const note of notesIn(node)) inside(note, firstOf('note'))
    else inside(node, placeIn(node, place))
  }
  const table = (node: Element): void => {
    const rows: { text: string }[][] = []
    const captions: Element[] = []
    const visitPart = (part: Element): void => {
      if (part.tagName === 'caption') captions.push(part)
      else if (part.tagName === 'tr')
        rows.push(part.children.filter(isElement).map((cell) => ({ text: wordsIn(cell) })))
      else part.children.filter(isElement).forEach(visitPart)
    }
    visitPart(node)
    for (const caption of captions) whole(caption, 'paragraph')
    if (rows.length === 0) return
    const inCells = node.children.filter((child) => !isElement(child) || child.tagName !== 'caption')
    pictures.push(...inCells.flatMap(picturesIn))
    give({ type: 'table', text: '', rows })
  }

  const start: Place = { type: 'paragraph', first: null }
  visitAll(tree.children, start)
  flush(start)
  return blocks
}

function placeIn({ tagName }: Element, place: Place): Place {
  if (tagName === 'li') return { ...firstOf('item'), type: place.type }
  if (tagName === 'blockquote') return { type: 'quote', first: null }
  return place
}

const firstOf = (type: 'item' | 'note'): Place => ({ type: 'paragraph', first: { type, isPending: true } })

/** The notes of a text: the items of the list that holds them, or all of it where there is none. */
function notesIn(section: Element): Element[] {
  const list = section.children.filter(isElement).find(({ tagName }) => tagName === 'ol' || tagName === 'ul')
  return list === undefined ? [section] : list.children.filter(isElement)
}

const wordsIn = ({ children }: Element): string => trimmed(canonicalText({ type: 'root', children }))

/** Lines end without spaces: a line break may stand at the end of a block. */
const trimmed = (words: string): string => words.replaceAll(/^\n+|[\n\t ]+$/g, '')

const image = ({ properties }: Element): Block => ({ type: 'image', text: String(properties.alt ?? '') })

function picturesIn(node: ElementContent): Block[] {
  if (!isElement(node)) return []
  return node.tagName === 'img' ? [image(node)] : node.children.flatMap(picturesIn)
}
