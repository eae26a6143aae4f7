import type { Root, RootContent } from 'hast'
import { canonicalise } from '../../../shared/text/canonical'
import { cutBlocks } from '../cut-blocks'
import type { Report } from './report'

/**
 * As canonicalise, run by run of blocks, so that it can say how far it is.
 * @param look has a look at each run before
 */
export function canonicaliseRuns(tree: Root, report: Report, look: (run: Root) => Root = (run) => run): Root {
  const children: RootContent[] = []
  let done = 0
  for (const run of cutBlocks(tree.children)) {
    report(done / tree.children.length)
    for (const node of canonicalise(look({ type: 'root', children: run })).children) children.push(node)
    done += run.length
  }
  return { type: 'root', children }
}
