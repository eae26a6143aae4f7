import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../../shared/text/blocks'

/** What is written for formulas that are drawn by place: a fraction, an exponent, a root. */
const written: Record<string, (parts: string[]) => string> = {
  mfrac: ([above = '', below = '']) => `${grouped(above)}/${grouped(below)}`,
  msup: ([base = '', exponent = '']) => `${base}^${grouped(exponent)}`,
  msub: ([base = '', index = '']) => `${base}_${grouped(index)}`,
  msubsup: ([base = '', index = '', exponent = '']) => `${base}_${grouped(index)}^${grouped(exponent)}`,
  munder: ([base = '', under = '']) => `${base}_${grouped(under)}`,
  mover: ([base = '', over = '']) => `${base}^${grouped(over)}`,
  munderover: ([base = '', under = '', over = '']) => `${base}_${grouped(under)}^${grouped(over)}`,
  msqrt: (parts) => `√${grouped(parts.join(''))}`,
  mroot: ([base = '', degree = '']) => `${grouped(degree)}√${grouped(base)}`,
  mtable: (parts) => parts.join('; '),
  mtr: (parts) => parts.join(', '),
  mo: ([sign = '']) => (/^[=<>≤≥≠≈≡∈⊂⊆→⇒⇔∧∨±+]$/.test(sign) ? ` ${sign} ` : sign === ',' ? ', ' : sign),
}

const grouped = (part: string): string => (/^(?:.|[\p{L}\p{N}]*|\(.*\))$/su.test(part) ? part : `(${part})`)

/** Other spellings of the same formula. */
const left = new Set(['annotation', 'annotation-xml', 'maction-alternate'])

/** A formula as a line of text: what MathML says by place is said by signs. */
export function mathWords(math: Element): string {
  const words = wordsOf(math).replace(/\s+/g, ' ').trim()
  return words === '' ? String(math.properties.alttext ?? math.properties.altText ?? '') : words
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  if (!isElement(node) || left.has(node.tagName)) return ''
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '').map(wordsOf)
  return written[node.tagName]?.(parts) ?? parts.join('')
}
