import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { canonicalise } from '../../../shared/text/canonical'
import { allowed } from './allowed'
import { arrangeHeadings } from './headings'
import { noLinkWords, settleLinks, type LinkWords } from './links'
import { limitDepth } from './tree-edits'
import { idsIn } from './tree-ids'

const sanitise = rehypeSanitize(allowed)

/**
 * Brings the tree that a parser built into the form in which texts are kept: sanitised, one h1, headings with ids,
 * links settled, canonicalised. What it gets is not changed.
 */
export function finish(
  raw: Root,
  { fallbackTitle, words = noLinkWords }: { fallbackTitle: string; words?: LinkWords },
): { tree: Root; title: string } {
  const tree = sanitise(raw)
  limitDepth(tree)
  const title = arrangeHeadings(tree, fallbackTitle)
  settleLinks(tree, words, idsIn(tree))
  return { tree: canonicalise(tree), title }
}
