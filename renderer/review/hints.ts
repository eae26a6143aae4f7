import { hiddenInGaps } from '../../shared/cards/cloze-markdown'
import { gapNumberOf } from '../../shared/cards/faces'
import type { NoteFields } from '../../shared/model/card'
import { plainWords } from '../../shared/text/plain-words'

/** Longer answers are helped on by how they begin: the first letters of so many words would be a riddle of its own. */
const MOST_LETTERED = 8

/** Of a longer answer, so many words are told first. */
const FIRST_WORDS = 3

/** What a card hides, in plain words: each thing that is to be recalled; empty where nothing can be told of it. */
export function hiddenWords(fields: NoteFields, ordinal: number): string[] {
  return hiddenIn(fields, ordinal)
    .map((words) => plainWords(words).replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
}

function hiddenIn(fields: NoteFields, ordinal: number): string[] {
  switch (fields.type) {
    case 'question':
      return [fields.back]
    case 'both-ways':
      return [ordinal === 1 ? fields.front : fields.back]
    case 'definition':
      return [ordinal === 1 ? fields.term : fields.meaning]
    case 'elements':
      return fields.items
    case 'cloze':
      return hiddenInGaps(fields.text, gapNumberOf(ordinal))
    case 'typed':
      return [fields.answer]
    case 'occlusion':
      return fields.regions.filter(({ number }) => number === ordinal + 1).map(({ label }) => label)
  }
}

/**
 * A hint to each of the hidden things, that helps to recall and does not tell: first how each word begins, then half of it; of
 * a longer answer its first words, then half of them. What is found from a cue is remembered better than what is read: the
 * generation effect (Slamecka and Graf, 1978).
 * @param step from 1; null where there is no further hint
 */
export function hintsFor(hidden: readonly string[], step: number): string[] | null {
  if (hidden.length === 0 || step < 1 || step > 2) return null
  return hidden.map((words) => {
    const parts = words.split(' ')
    if (parts.length > MOST_LETTERED) {
      return `${parts.slice(0, step === 1 ? FIRST_WORDS : Math.ceil(parts.length / 2)).join(' ')} …`
    }
    return parts.map((part) => begun(part, step, parts.length === 1)).join(' ')
  })
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A word's first letter, or half of it. One of a single letter tells nothing by itself, unless it is all there is. */
function begun(word: string, step: number, isAlone: boolean): string {
  const letters = Array.from(segmenter.segment(word), ({ segment }) => segment)
  if (letters.length === 1) return isAlone ? '…' : word
  return `${letters.slice(0, step === 1 ? 1 : Math.ceil(letters.length / 2)).join('')}…`
}
