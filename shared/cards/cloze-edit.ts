import { gapsOf, parseCloze, printCloze, type ClozeGap } from './cloze'

/** A change of a text: what stands from `start` to `end` becomes `insert`; both in UTF-16 units. */
export interface TextEdit {
  start: number
  end: number
  insert: string
}

/** Why words cannot be hidden: nothing but space, or they cut a gap or hold a sign of one. */
export type HideFault = 'nothing' | 'cuts'

/**
 * Hides words of a text, which may have gaps already.
 * @param range  of the words; white space at its ends stays outside, and where it is empty the word that it touches is meant
 * @param shares hidden together with the gaps of the highest number; else under a number of their own
 */
export function hideWords(
  text: string,
  range: { start: number; end: number },
  { shares }: { shares: boolean },
): TextEdit | HideFault {
  const { start, end } = wordsIn(text, range)
  const words = text.slice(start, end)
  if (words === '') return 'nothing'
  const number = Math.max(1, shares ? highestNumber(text) : highestNumber(text) + 1)
  const edit = { start, end, insert: `{{c${number}::${words}}}` }
  // What was hidden has to be what the new gap holds; the rest of the text may still be at fault.
  const within = parseCloze(edit.insert)
  const own = within.kind === 'cloze' ? within.pieces : []
  const isWhole = own.length === 1 && own[0]?.kind === 'gap' && own[0].hint === null
  return isWhole && !isInSign(text, start, end) ? edit : 'cuts'
}

/** Shows the words of a gap again. The gaps inside it stay. */
export function showWords(gap: ClozeGap): TextEdit {
  return { start: gap.start, end: gap.end, insert: printCloze(gap.pieces) }
}

/** Gives a gap a hint, or takes it away if there are no words in it. What would end the hint is left out. */
export function setHint(gap: ClozeGap, hint: string): TextEdit {
  // What is taken out may bring the halves of a sign together.
  let kept = hint
  while (/\{\{c\d+::|\}\}|\}$/.test(kept)) kept = kept.replaceAll(/\{\{c\d+::|\}\}|\}$/g, '')
  const changed: ClozeGap = { ...gap, hint: kept === '' ? null : kept }
  return { start: gap.start, end: gap.end, insert: printCloze([changed]) }
}

/** The text after a change. */
export function applyEdit(text: string, { start, end, insert }: TextEdit): string {
  return text.slice(0, start) + insert + text.slice(end)
}

/** The gaps of a text in order; none of one that cannot be read. */
export function gapsIn(text: string): ClozeGap[] {
  const cloze = parseCloze(text)
  return cloze.kind === 'cloze' ? gapsOf(cloze.pieces) : []
}

/** Also of a text that cannot be read yet, as while a gap is being typed. */
function highestNumber(text: string): number {
  const numbers = [...text.matchAll(/\{\{c(\d{1,3})::/g)].map(([, digits]) => Number(digits))
  return numbers.length === 0 ? 0 : Math.max(...numbers)
}

function wordsIn(text: string, range: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = range
  if (start === end) {
    const isLetter = (at: number) => /[\p{L}\p{M}\p{N}'’-]/u.test(text[at] ?? '')
    while (start > 0 && isLetter(start - 1)) start -= 1
    while (end < text.length && isLetter(end)) end += 1
  }
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}

/** Whether an end of the range lies inside what opens or closes a gap, or in a hint. */
function isInSign(text: string, start: number, end: number): boolean {
  const inside = (from: number, to: number) => [start, end].some((at) => at > from && at < to)
  const signs = [...text.matchAll(/\{\{c\d+::|\}\}/g)]
  const isCut = signs.some(({ index, 0: sign }) => inside(index, index + sign.length))
  return (
    isCut || gapsIn(text).some(({ hint, end: gapEnd }) => hint !== null && inside(gapEnd - hint.length - 4, gapEnd))
  )
}
