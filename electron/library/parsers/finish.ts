import type { Element, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { isElement } from '../../../shared/text/blocks'
import { uniqueSlugs } from '../../../shared/text/slug'
import type { ImportWarning } from '../../../shared/model/document'
import { storable } from './allowed'
import { arrangeHeadings } from './headings'
import { canonicaliseRuns } from './canonical-runs'
import { footnotesOf } from './html/footnotes'
import { noLinkWords, settleLinks, type LinkWords } from './links'
import { linkReferences } from './reference-links'
import { noReport, stepping, within, type Report } from './report'
import { Anchors, settleAnchors } from './tree-anchors'
import { element, limitDepth } from './tree-edits'
import { Flow } from './tree-flow'
import { idsIn } from './tree-ids'

const sanitise = rehypeSanitize(storable)

export interface Finished {
  tree: Root
  /** the words of its h1 */
  title: string
  /** left-out, if anything was */
  warnings: ImportWarning[]
}

/**
 * Brings the tree that a parser built into the form in which texts are kept: blocks only, one h1, headings with ids,
 * footnotes at the end, links settled, sanitised, canonicalised. What it gets is not changed. Its time grows with the
 * size of the tree.
 * @param fallbackTitle stands for the title, unless a heading has its words or is plainly the title
 */
export function finish(
  raw: Root,
  {
    fallbackTitle,
    words = noLinkWords,
    report = noReport,
  }: { fallbackTitle: string; words?: LinkWords; report?: Report },
): Finished {
  const idOf = uniqueSlugs()
  const step = stepping(elementsIn(raw), within(report, 0.1, 0.3))
  report(0)
  const notes = footnotesOf(raw, idOf, within(report, 0, 0.05))
  report(0.05)
  const anchors = new Anchors(raw)
  const flow = new Flow(anchors, notes, step)
  const { blocks, ids } = flow.blocks(flow.items(raw.children))
  const last = blocks.at(-1)
  if (last !== undefined) anchors.give(last, ids)
  const items = notes.list.map(({ id, source, nodes }) => flow.filled(element('li', [], { id }), nodes, source))
  const tree: Root = { type: 'root', children: withoutOuterRules(blocks) }
  if (items.length > 0) tree.children.push(element('section', [element('ol', items)], { dataNotes: '' }))
  report(0.3)
  limitDepth(tree)
  report(0.32)
  const title = arrangeHeadings(tree, fallbackTitle, idOf)
  report(0.34)
  const settled = settleAnchors(tree, anchors, idOf)
  report(0.36)
  const all = idsIn(tree)
  settleLinks(tree, words, (raw) => settled.get(raw) ?? (all.has(raw) ? raw : null))
  // A pack's text names what it refers to.
  if (words === noLinkWords) linkReferences(tree, within(report, 0.4, 0.6))
  const { leftOut } = flow
  return {
    tree: canonicaliseRuns(tree, within(report, 0.6, 1), sanitise),
    title,
    warnings: leftOut === 0 ? [] : [{ code: 'left-out', count: leftOut }],
  }
}

const elementsIn = ({ children }: Root | Element): number =>
  children.reduce((sum, child) => (isElement(child) ? sum + 1 + elementsIn(child) : sum), 0)

/** Lines that part nothing: at the ends, and after another. */
function withoutOuterRules(blocks: readonly Element[]): Element[] {
  const isRule = (block: Element | undefined): boolean => block?.tagName === 'hr'
  const from = blocks.findIndex((block) => !isRule(block))
  const to = blocks.findLastIndex((block) => !isRule(block))
  return blocks.slice(Math.max(from, 0), to + 1).filter((block, at, all) => !isRule(block) || !isRule(all[at - 1]))
}
