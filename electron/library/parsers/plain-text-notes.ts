import type { Element, ElementContent, Root } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import { noReport, reported, within, type Report } from './report'
import { element } from './tree-edits'

/** A note at the foot of a chapter: "^[12] See above", or "[12] See above". */
const noteStart = /^(\^?)\[(\d{1,3})\]\s+(?=\S)/
/** Where a text refers to one. */
const mark = /\s?(\^?)\[(\d{1,3})\]/g
/** What stands over notes and is not needed any more. */
const label = /^[-\s[]*(?:foot)?notes[-\s\]:]*$/i

interface Mark {
  into: Element
  at: ElementContent
}

/**
 * Makes footnotes of notes that a text has at the ends of its chapters: the marks in the text lead to them, and they stand
 * at the end of the tree. Only what has both, the mark first, is a note; numbers may begin anew with each chapter.
 */
export function gatherNotes(tree: Root, report = noReport): void {
  if (!hasNotes(tree, within(report, 0, 0.5))) return
  const waiting = new Map<string, Mark[]>()
  const items: Element[] = []
  const kept: Root['children'] = []
  for (const block of reported(tree.children, within(report, 0.5, 1))) {
    const [prefix = '', caret = '', number = ''] = isNote(block) ? (noteStart.exec(textOf(block)) ?? []) : []
    const marks = waiting.get(caret + number)
    if (prefix === '' || marks === undefined || !isTagged(block)) {
      if (isElement(block)) findMarks(block, waiting)
      kept.push(block)
      continue
    }
    const id = `fn-${items.length + 1}`
    for (const found of marks) setMark(found, id, number)
    waiting.delete(caret + number)
    const [first, ...rest] = block.children
    if (first?.type === 'text') first.value = first.value.slice(prefix.length)
    items.push(element('li', first === undefined ? rest : [first, ...rest], { id }))
    const before = kept.at(-1)
    if (before !== undefined && isTagged(before) && label.test(textOf(before))) kept.pop()
  }
  tree.children = items.length === 0 ? kept : [...kept, element('section', [element('ol', items)], { dataNotes: '' })]
}

const isTagged = (block: Root['children'][number]): block is Element => isElement(block) && block.tagName === 'p'

function hasNotes(tree: Root, report: Report): boolean {
  for (const block of reported(tree.children, report)) if (isNote(block)) return true
  return false
}

const isNote = (block: Root['children'][number]): boolean => isTagged(block) && noteStart.test(textOf(block))

/** Cuts the marks out of the texts of a block, so that each stands by itself. */
function findMarks(block: Element, waiting: Map<string, Mark[]>): void {
  if (block.tagName === 'pre' || block.tagName === 'a' || headingLevel(block) !== null) return
  const children: ElementContent[] = []
  for (const child of block.children) {
    if (isElement(child)) findMarks(child, waiting)
    if (child.type !== 'text' || !child.value.includes('[')) {
      children.push(child)
      continue
    }
    let done = 0
    for (const match of child.value.matchAll(mark)) {
      // Before a bracket of its own kind it may be an index of something: a[1].
      if (match[1] === '' && /\w$/.test(child.value.slice(0, match.index)) && !match[0].startsWith(' ')) continue
      if (match.index > done) children.push({ type: 'text', value: child.value.slice(done, match.index) })
      const at: ElementContent = { type: 'text', value: match[0] }
      children.push(at)
      const key = `${match[1] ?? ''}${match[2] ?? ''}`
      waiting.set(key, [...(waiting.get(key) ?? []), { into: block, at }])
      done = match.index + match[0].length
    }
    if (done < child.value.length) children.push({ type: 'text', value: child.value.slice(done) })
  }
  block.children = children
}

function setMark({ into, at }: Mark, id: string, number: string): void {
  const link = element('a', [], { href: `#${id}`, dataLink: 'footnote', dataTarget: id, dataNumber: number })
  into.children = into.children.map((child) => (child === at ? link : child))
}
