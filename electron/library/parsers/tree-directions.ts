import type { Element, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { canonicalText } from '../../../shared/text/canonical'
import { noReport, reported, within, type Report } from './report'
import { isBlock } from './tree-inline'

type Direction = 'rtl' | 'ltr'

const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** More than this share of the words, if they run to the left, turn a block round: a sentence may name its source in Latin. */
const leftwardShare = 0.4

/**
 * Says of the blocks of a text in which direction each is read, where the file has no word for it: by the words in it,
 * so that an English paragraph in an Arabic text, or the other way round, reads as it should. A text without a letter
 * that runs to the left stays as it is. A direction that stands there already is kept.
 */
export function giveDirections(tree: Root, report = noReport): void {
  if (!isMixed(tree, within(report, 0, 0.2))) return
  for (const block of reported(tree.children, within(report, 0.2, 1))) if (isElement(block)) turn(block, null)
}

function isMixed(tree: Root, report: Report): boolean {
  for (const block of reported(tree.children, report)) if (hasLeftward(block)) return true
  return false
}

const hasLeftward = (node: Root['children'][number]): boolean =>
  node.type === 'text' ? leftward.test(node.value) : isElement(node) && node.children.some(hasLeftward)

/** @param around direction of what the block stands in; null if nothing says */
function turn(block: Element, around: Direction | null): void {
  const said = block.properties.dir
  if (said === 'auto') return
  const own = said === 'rtl' || said === 'ltr' ? said : directionOf(canonicalText({ type: 'root', children: [block] }))
  if (own !== null && own !== around) block.properties.dir = own
  for (const child of block.children) if (isBlock(child)) turn(child, own ?? around)
}

/** By the share of words, as other programs tell it (goog.i18n.bidi in Closure); null without a letter. */
function directionOf(text: string): Direction | null {
  let [all, left] = [0, 0]
  for (const [word] of text.matchAll(/\S+/g)) {
    const first = /\p{L}/u.exec(word)?.[0]
    if (first === undefined) continue
    all += 1
    if (leftward.test(first)) left += 1
  }
  return all === 0 ? null : left > all * leftwardShare ? 'rtl' : 'ltr'
}
