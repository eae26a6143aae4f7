import type { Nodes, Root } from 'hast'

/**
 * Puts the numbers of notes, which Actus keeps as data, into the words of a text: pdftotext prints them, in the text and
 * before the note.
 */
export function withNoteNumbers(tree: Root): Root {
  const copy = structuredClone(tree)
  const numbers = new Map<string, string>()
  visit(copy, (node) => {
    if (node.type !== 'element' || node.properties.dataLink !== 'footnote') return
    const number = String(node.properties.dataNumber)
    numbers.set(String(node.properties.dataTarget), number)
    node.children.push({ type: 'text', value: number })
  })
  visit(copy, (node) => {
    const number = node.type === 'element' ? numbers.get(String(node.properties.id)) : undefined
    if (node.type !== 'element' || number === undefined) return
    const first = node.children[0]
    const within = first?.type === 'element' && first.tagName === 'p' ? first : node
    within.children.unshift({ type: 'text', value: `${number} ` })
  })
  return copy
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}
