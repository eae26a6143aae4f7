import { fold } from '../../../shared/text/fold'

const loose = { keepCase: false, keepMarks: false }
/** Fewer words than these name too many texts, and so does a smaller share of a longer title. */
const fewest = 3
const leastShare = 0.5

/** Words of a title, folded, without "Module 3:" before them. */
function wordsOf(title: string): string {
  const words = fold(title, loose).match(/[\p{L}\p{N}]+/gu) ?? []
  const numbered = words.length > 2 && words[0] === 'module' && /^\d+$/.test(words[1] ?? '')
  return (numbered ? words.slice(2) : words).join(' ')
}

/**
 * The text of the library that a reference to another module means: one whose title has the same words, or failing that one
 * of them that holds the other whole. Null if none does.
 */
export function findModule<Text extends { title: string }>(reference: string, texts: readonly Text[]): Text | null {
  const sought = wordsOf(reference)
  const holds = (outer: string, inner: string): boolean => {
    const count = inner.split(' ').length
    return count >= fewest && count >= outer.split(' ').length * leastShare && ` ${outer} `.includes(` ${inner} `)
  }
  const titled = texts.map((text) => ({ text, title: wordsOf(text.title) })).filter(({ title }) => title !== '')
  const found =
    titled.find(({ title }) => title === sought) ??
    titled.find(({ title }) => holds(title, sought) || holds(sought, title))
  return found?.text ?? null
}
