import { diffArrays } from 'diff'
import { plainWords } from '../text/plain-words'
import { foldMarks } from '../text/search-terms'

/** What the learner is forgiven; the form and the amount of white space, and typographic signs, are forgiven always. */
export interface Forgiven {
  ignoreCase: boolean
  ignoreAccents: boolean
}

/** A run of letters: in both, only in the answer, or only in what was typed. */
export interface TypedPiece {
  kind: 'same' | 'missing' | 'extra'
  /** of what is the same, as the answer has it */
  text: string
}

export interface TypedComparison {
  isRight: boolean
  /** in their order: those that are not extra are the answer, those that are not missing what was typed */
  pieces: TypedPiece[]
}

/** Further apart than this many letters, two texts have nothing to do with each other; and it keeps the comparison short. */
const MOST_EDITS = 1000

/**
 * What was typed beside the answer, letter by letter. A letter is what a reader takes for one (UAX #29), whatever it is made of.
 * @param answer Markdown; its words count, not its signs
 * Source of the cut: Myers' difference, as the package diff has it. Checked by test/unit/shared/cards/typed-answer.test.ts.
 */
export function compareTyped(typed: string, answer: string, forgiven: Forgiven): TypedComparison {
  const [given, wanted] = [tidy(typed), tidy(plainWords(answer))]
  const keyOf = (text: string) => key(text, forgiven)
  if (keyOf(given) === keyOf(wanted)) return { isRight: true, pieces: piece('same', wanted) }
  const changes = diffArrays(lettersOf(given), lettersOf(wanted), {
    comparator: (one, other) => keyOf(one) === keyOf(other),
    maxEditLength: MOST_EDITS,
  })
  if (changes === undefined) return { isRight: false, pieces: [...piece('extra', given), ...piece('missing', wanted)] }
  const pieces = changes.map(({ added, removed, value }): TypedPiece => {
    return { kind: added ? 'missing' : removed ? 'extra' : 'same', text: value.join('') }
  })
  const isRight = pieces.every(({ kind }) => kind === 'same')
  return { isRight, pieces: isRight ? piece('same', wanted) : pieces }
}

const piece = (kind: TypedPiece['kind'], text: string): TypedPiece[] => (text === '' ? [] : [{ kind, text }])

/** Signs that a keyboard does not have, as it has them. */
const asTyped: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
}

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

/** What two texts have in common that count as the same. */
function key(text: string, { ignoreCase, ignoreAccents }: Forgiven): string {
  const signs = text.replaceAll(/[‘’“”–—…]/g, (sign) => asTyped[sign] ?? sign)
  const folded = ignoreAccents ? foldMarks(signs) : signs
  // To capitals: in small letters one sigma has two forms.
  return ignoreCase ? folded.toUpperCase() : folded
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => Array.from(letters.segment(text), ({ segment }) => segment)
