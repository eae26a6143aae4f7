import type { Delete, Emphasis, Root, RootContent, Strong } from 'mdast'

type Parent = Extract<Root | RootContent, { children: unknown }>
type Mark = Emphasis | Strong | Delete

/**
 * Brings emphasis and code into a form that is read back as it was meant. What is marked alike side by side becomes one:
 * "`a``b`" would be read as something else. A mark within one of its kind adds nothing, and one that begins or ends with a
 * line break would be no mark. In a table no code can hold a stroke after a backslash, so that it becomes words.
 * @param within the kinds of marks in which it stands, and whether in a cell
 */
export function tidyMarks(tree: Parent, within: readonly string[] = []): void {
  const children: RootContent[] = []
  const inside = isMark(tree) || tree.type === 'tableCell' ? [...within, tree.type] : within
  for (const child of tree.children) {
    if ('children' in child) tidyMarks(child, inside)
    for (const node of isMark(child)
      ? inside.includes(child.type)
        ? child.children
        : withoutBreaksAtEnds(child)
      : [child]) {
      const last = children.at(-1)
      if (last === undefined || !merged(last, node)) children.push(node)
    }
  }
  if (inside.includes('tableCell')) children.forEach((child, at) => (children[at] = asCellHoldsIt(child)))
  const isWhole = tree.type === 'paragraph' || tree.type === 'heading'
  tree.children = (isWhole ? withoutBreaks(children) : children) as typeof tree.children
}

const isMark = (node: Root | RootContent): node is Mark => ['emphasis', 'strong', 'delete'].includes(node.type)

const isNoBreak = ({ type }: RootContent) => type !== 'break'

function withoutBreaks(children: RootContent[]): RootContent[] {
  const from = children.findIndex(isNoBreak)
  return from < 0 ? [] : children.slice(from, children.findLastIndex(isNoBreak) + 1)
}

/** Puts the line breaks at its ends before and after it; nothing is left of a mark that holds nothing else. */
function withoutBreaksAtEnds(mark: Mark): RootContent[] {
  const from = mark.children.findIndex(isNoBreak)
  if (from < 0) return mark.children
  const to = mark.children.findLastIndex(isNoBreak) + 1
  const [before, after] = [mark.children.slice(0, from), mark.children.slice(to)]
  mark.children = mark.children.slice(from, to)
  return [...before, mark, ...after]
}

/** Takes a node into the one before it, if both are of a kind that can be one. */
function merged(last: RootContent, next: RootContent): boolean {
  if (last.type === 'inlineCode' && next.type === 'inlineCode') last.value += next.value
  else if (last.type === 'text' && next.type === 'text') last.value += next.value
  else if (isMark(last) && isMark(next) && last.type === next.type) {
    last.children.push(...next.children)
    tidyMarks(last)
  } else return false
  return true
}

const asCellHoldsIt = (node: RootContent): RootContent =>
  node.type === 'inlineCode' && node.value.includes('\\|') ? { type: 'text', value: node.value } : node
