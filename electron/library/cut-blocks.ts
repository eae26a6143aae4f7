import type { ElementContent, RootContent } from 'hast'
import { isElement, separatorOf } from '../../shared/text/blocks'

/** Signs of a run of blocks, with about what their elements take when written down; takes a few milliseconds to work on. */
const RUN_UNITS = 24_000
const ELEMENT_UNITS = 40

/**
 * Cuts a text into runs of top-level nodes, each of which but the first begins with a block: what stands in one has no
 * influence on the canonical text of another. A block that is longer than a run stays whole.
 */
export function* cutBlocks(nodes: readonly RootContent[], runUnits = RUN_UNITS): Generator<RootContent[]> {
  let run: RootContent[] = []
  let units = 0
  for (const node of nodes) {
    const own = unitsOf(node)
    if (run.length > 0 && units + own > runUnits && beginsBlock(node)) {
      yield run
      run = []
      units = 0
    }
    run.push(node)
    units += own
  }
  if (run.length > 0) yield run
}

/** Whether a run may begin with this node. */
export function beginsBlock(node: RootContent | undefined): boolean {
  return node !== undefined && isElement(node) && separatorOf(node) === '\n'
}

function unitsOf(node: RootContent | ElementContent): number {
  if (node.type === 'text') return node.value.length
  if (!isElement(node)) return 0
  return node.children.reduce((sum, child) => sum + unitsOf(child), ELEMENT_UNITS)
}
