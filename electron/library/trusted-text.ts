import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { canonicalise, canonicalText } from '../../shared/text/canonical'
import { countWords } from '../../shared/text/words'
import type { StoredText } from './loaded-pack'
import { storable } from './parsers/allowed'

const sanitise = rehypeSanitize(storable)

/**
 * What is stored of a parsed file. The tree comes from a process that read a stranger's bytes, so it passes the
 * allow-list a second time, on this side, and its text is taken from it anew.
 */
export function trustedText(untrusted: Root): StoredText {
  const tree = canonicalise(sanitise(untrusted))
  const text = canonicalText(tree)
  return { tree, canonicalText: text, words: countWords(text) }
}
