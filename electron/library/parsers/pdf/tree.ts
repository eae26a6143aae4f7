import type { Element, ElementContent } from 'hast'
import { element } from '../tree-edits'
import { isText, type Block, type Marker, type PictureBlock, type TableBlock, type TextBlock } from './blocks-model'
import { codeOf } from './code'
import type { JoinLines } from './hyphens'
import { emphasisIn, inlineOf, noEmphasis, runsOf, type References, type Run } from './inline'
import type { Line, Piece, Segment, TableCell } from './model'
import type { Note } from './notes'

/** What is needed to write words. */
export interface Writing {
  join: JoinLines
  references: References
  /** by block, for links to it */
  ids: ReadonlyMap<TextBlock, string>
  /** most of the text is bold, or in italics, or fixed: then that is no stress */
  plain: { bold: boolean; italic: boolean; mono: boolean }
  /** called with the share of the blocks that are written, from 0 to 1 */
  onShare(share: number): void
}

interface OpenList {
  element: Element
  indent: number
  marker: Marker
}

/** The blocks as elements, lists nested by how far in their marks stand. */
export function treeOf(blocks: readonly (Block | PictureBlock)[], writing: Writing): Element[] {
  const tree: Element[] = []
  const lists: OpenList[] = []
  for (const [at, block] of blocks.entries()) {
    writing.onShare(at / blocks.length)
    if (block.kind === 'picture') {
      const next = blocks.slice(at + 1).find(({ kind }) => kind !== 'picture')
      ;(openFor(next?.kind, tree.at(-1), lists)?.children ?? tree).push(pictureOf(block))
      continue
    }
    if (isText(block) && block.kind === 'item' && block.marker !== null) {
      addItem(tree, lists, block, block.marker, writing)
      continue
    }
    const item = isText(block) && (block.kind === 'paragraph' || block.kind === 'pre') ? itemOver(lists, block) : null
    if (item !== null && isText(block)) item.children.push(textElement(block, writing))
    else {
      lists.length = 0
      addBlock(tree, block, writing)
    }
  }
  return tree
}

/** The item or quotation that goes on after a picture; null if none does. */
function openFor(next: string | undefined, last: Element | undefined, lists: readonly OpenList[]): Element | null {
  if (next === 'item') return lastItem(lists.at(-1))
  return next === 'quote' && last?.tagName === 'blockquote' ? last : null
}

/** CSS pixels in a point. */
const pixels = 4 / 3

const pictureOf = ({ box, asset }: PictureBlock): Element =>
  element('p', [
    element('img', [], {
      src: `asset:${asset.sha256}`,
      alt: '',
      width: Math.round((box.x1 - box.x0) * pixels),
      height: Math.round((box.y1 - box.y0) * pixels),
    }),
  ])

function addBlock(tree: Element[], block: Block, writing: Writing): void {
  if (!isText(block)) return void tree.push(tableOf(block, writing))
  const made = textElement(block, writing)
  const last = tree.at(-1)
  if (block.kind === 'quote' && last?.tagName === 'blockquote') last.children.push(...made.children)
  else tree.push(made)
}

function textElement(block: TextBlock, writing: Writing): Element {
  const rtl = block.lines.filter((line) => line.rtl).length * 2 > block.lines.length
  const dir = rtl ? { dir: 'rtl' } : {}
  switch (block.kind) {
    case 'pre':
      return element('pre', [element('code', [{ type: 'text', value: codeOf(block.lines) }])])
    case 'quote':
      return element('blockquote', [element('p', words(block.lines, writing), dir)])
    case 'heading': {
      const id = writing.ids.get(block)
      const runs = runsOf(block.lines, writing.join, writing.references)
      return element(`h${block.level || 2}`, inlineOf(runs, noEmphasis), {
        ...dir,
        ...(id === undefined ? {} : { id }),
      })
    }
    default:
      return element('p', words(block.lines, writing), dir)
  }
}

function words(lines: readonly Line[], writing: Writing, skip?: ReadonlySet<Piece>): ElementContent[] {
  return styled(runsOf(lines, writing.join, writing.references, skip), writing)
}

function styled(runs: readonly Run[], { plain }: Writing): ElementContent[] {
  const { bold, italic, mono } = emphasisIn(runs)
  return inlineOf(runs, { bold: bold && !plain.bold, italic: italic && !plain.italic, mono: mono && !plain.mono })
}

/** The item whose words a block stands under, no further out. */
function itemOver(lists: OpenList[], block: TextBlock): Element | null {
  const indent = Math.min(block.firstIndent, block.indent)
  const open = lists.findLastIndex((list) => indent > list.indent + 4)
  if (open < 0) return null
  lists.length = open + 1
  return lastItem(lists.at(-1))
}

function lastItem(list: OpenList | undefined): Element | null {
  const last = list?.element.children.at(-1)
  return last?.type === 'element' ? last : null
}

function addItem(tree: Element[], lists: OpenList[], block: TextBlock, marker: Marker, writing: Writing): void {
  const indent = block.firstIndent
  while ((lists.at(-1)?.indent ?? -Infinity) > indent + 4) lists.pop()
  const item = element('li', itemWords(block, marker, writing))
  const open = lists.at(-1)
  if (open !== undefined && Math.abs(open.indent - indent) <= 4 && goesOn(open.marker, marker)) {
    open.element.children.push(item)
    open.marker = marker
    return
  }
  if (open !== undefined && Math.abs(open.indent - indent) <= 4) lists.pop()
  const list = listFor(marker, item)
  const parent = lastItem(lists.at(-1))
  if (parent === null) tree.push(list)
  else parent.children.push(list)
  lists.push({ element: list, indent, marker })
}

const goesOn = (above: Marker, marker: Marker): boolean =>
  above.kind === marker.kind && (marker.kind === 'bullet' || marker.value === above.value + 1)

function listFor({ kind, value }: Marker, item: Element): Element {
  if (kind === 'bullet') return element('ul', [item])
  const type = kind === '1' ? {} : { type: kind }
  return element('ol', [item], { ...type, ...(value === 1 ? {} : { start: value }) })
}

function itemWords({ lines }: TextBlock, { sign }: Marker, writing: Writing): ElementContent[] {
  const runs = runsOf(lines, writing.join, writing.references)
  return styled(withoutStart(runs, sign.trim().length), writing)
}

/** Runs without so many signs at their beginning. */
function withoutStart(runs: readonly Run[], signs: number): Run[] {
  let left = signs
  return runs.flatMap((run) => {
    if (left === 0) return [run]
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return text.trim() === '' ? [] : [{ ...run, text: text.trimStart() }]
  })
}

function tableOf({ table, caption }: TableBlock, writing: Writing): Element {
  const row = (cells: readonly TableCell[], name: 'td' | 'th') =>
    element(
      'tr',
      cells.map(({ lines, columns }) =>
        element(name, cellWords(lines, writing), columns > 1 ? { colSpan: columns } : {}),
      ),
    )
  const head = table.rows.slice(0, table.headRows).map((cells) => row(cells, 'th'))
  const body = table.rows.slice(table.headRows).map((cells) => row(cells, 'td'))
  return element('table', [
    ...(caption === null ? [] : [element('caption', words(caption.lines, writing))]),
    ...(head.length === 0 ? [] : [element('thead', head)]),
    element('tbody', body),
  ])
}

function cellWords(rows: readonly Segment[][], writing: Writing): ElementContent[] {
  const lines = rows.map((segments): Line => {
    const pieces = segments.flatMap((segment) => segment.pieces)
    const text = pieces.map((piece) => piece.text).join(' ')
    const page = -1
    return {
      page,
      column: 0,
      segments,
      text,
      x0: 0,
      x1: 0,
      y: 0,
      size: 0,
      bold: false,
      italic: false,
      mono: false,
      rtl: false,
      font: '',
      tag: null,
    }
  })
  return words(lines, writing)
}

/** The notes at the end of the tree. */
export function notesSection(notes: readonly Note[], writing: Writing): Element[] {
  if (notes.length === 0) return []
  const items = notes.map(({ id, mark, blocks }) => {
    const lines = blocks.flatMap((block) => block.lines)
    return element('li', words(lines, writing, new Set([mark])), { id })
  })
  return [element('section', [element('ol', items)], { dataFootnotes: '' })]
}
