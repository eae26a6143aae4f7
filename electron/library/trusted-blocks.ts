import type { RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { canonicalise } from '../../shared/text/canonical'
import { storable } from './parsers/allowed'

const sanitise = rehypeSanitize(storable)

/**
 * What is stored of a run of blocks. They come from a process that read a stranger's bytes, so they pass the allow-list a
 * second time, on this side, and their text is taken from them anew.
 */
export function trustedBlocks(untrusted: readonly RootContent[]): RootContent[] {
  return canonicalise(sanitise({ type: 'root', children: [...untrusted] })).children
}
