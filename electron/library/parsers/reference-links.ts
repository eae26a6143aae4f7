import type { Element, ElementContent, Properties, Root } from 'hast'
import { headingLevel, isElement } from '../../../shared/text/blocks'
import { citationsIn } from './citations'
import { referenceListOf } from './citations-list'
import { moduleReferencesIn } from './cross-references'
import { noReport, reported } from './report'
import { element } from './tree-edits'

/** A stretch of a text node that refers to something, in UTF-16 units. */
export interface Mention {
  start: number
  end: number
  kind: 'module' | 'reference'
  /** name of what it refers to, in a normal form */
  target: string
  /** what it refers to, in words */
  words: string
}

/** Words in these are linked already, or are no running text. */
const closed = new Set(['a', 'code', 'pre', 'kbd', 'samp'])

/**
 * Makes links of a text's references to other modules ("see Module 6") and of its author-year citations ("(Maras,
 * 2016)"), which lead to the entry in its own list of references if it has one. Changes no word; leaves links, code,
 * headings and the list itself as they are. Goes over a finished tree, before it is canonicalised.
 */
export function linkReferences(tree: Root, report = noReport): void {
  const list = referenceListOf(tree)
  const mentionsIn = (text: string): Mention[] =>
    withoutOverlaps([...moduleReferencesIn(text), ...citationsIn(text, list)])
  for (const block of reported(tree.children, report))
    if (isElement(block) && !list.blocks.has(block)) linkIn(block, mentionsIn)
}

function linkIn(parent: Element, mentionsIn: (text: string) => Mention[]): void {
  if (closed.has(parent.tagName) || headingLevel(parent) !== null) return
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (isElement(child)) linkIn(child, mentionsIn)
    const mentions = child.type === 'text' && /\d/.test(child.value) ? mentionsIn(child.value) : []
    if (child.type === 'text' && mentions.length > 0)
      for (const part of linked(child.value, mentions)) children.push(part)
    else children.push(child)
  }
  parent.children = children
}

function linked(text: string, mentions: readonly Mention[]): ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  const say = (end: number) => {
    if (end > done) parts.push({ type: 'text', value: text.slice(done, end) })
  }
  for (const { start, end, kind, target, words } of mentions) {
    say(start)
    const scheme = kind === 'module' ? 'module' : 'ref'
    // The address is one that no browser follows: the reader answers the click.
    const properties: Properties = {
      href: `#${scheme}:${target}`,
      dataLink: kind,
      dataTarget: target,
      dataWords: words,
    }
    parts.push(element('a', [{ type: 'text', value: text.slice(start, end) }], properties))
    done = end
  }
  say(text.length)
  return parts
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  let end = 0
  return mentions
    .toSorted((a, b) => a.start - b.start)
    .filter((mention) => {
      if (mention.start < end) return false
      end = mention.end
      return true
    })
}
