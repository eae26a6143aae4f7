/** Elements whose words stand apart from what is before and after them. */
const blocks = 'p, li, div, h1, h2, h3, h4, h5, h6, blockquote, pre, tr, table, ul, ol'

/**
 * What a side of a card says aloud, a line for each paragraph, item or row: what a screen reader would read, with pictures by
 * their names, and without what is there for the eye alone.
 */
export function spokenWords(side: Element): string[] {
  const lines: string[] = ['']
  const say = (words: string) => {
    lines[lines.length - 1] += words
  }
  const visit = (node: Node): void => {
    if (node.nodeType === 3) return say(node.textContent ?? '')
    if (node.nodeType !== 1) return
    const element = node as Element
    if (element.matches('[aria-hidden=true], audio, button, [role=checkbox] .meta')) return
    const name =
      element.getAttribute('alt') ?? (element.matches('[role=img]') ? element.getAttribute('aria-label') : null)
    if (name !== null) return say(` ${name} `)
    const isBlock = element.matches(blocks)
    if (isBlock || element.matches('br')) lines.push('')
    for (const child of element.childNodes) visit(child)
    if (isBlock) lines.push('')
  }
  visit(side)
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '')
}
