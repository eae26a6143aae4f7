import { between } from '../random.ts'
import type { NoteFields } from '../../shared/model/card'

/** Gives the fields of notes of all types in a fixed mixture, of words as English spreads them. */
export function madeUpFields(words: readonly string[], random: () => number): () => NoteFields {
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'the'
  const phrase = (from: number, to: number) => Array.from({ length: between(random, from, to) }, word).join(' ')
  const sentence = () => `${phrase(6, 16)}.`
  const gap = (number: number) => `{{c${number}::${phrase(1, 2)}}}`
  const makers: readonly [share: number, make: () => NoteFields][] = [
    [50, () => ({ type: 'question', front: `What is ${phrase(2, 6)}?`, back: sentence() })],
    [15, () => ({ type: 'both-ways', front: phrase(1, 3), back: phrase(2, 5) })],
    [
      15,
      () => ({
        type: 'cloze',
        text: `${phrase(2, 5)} ${gap(1)} ${phrase(3, 8)} ${gap(2)} ${phrase(1, 4)}.`,
        extra: '',
      }),
    ],
    [
      10,
      () => ({
        type: 'definition',
        term: phrase(1, 3),
        meaning: sentence(),
        legalSource: 'Article 3 (a)',
        asks: 'meaning',
      }),
    ],
    [5, () => ({ type: 'elements', front: `Name ${phrase(2, 4)}`, items: listOf(between(random, 3, 6), phrase) })],
    [
      5,
      () => ({
        type: 'typed',
        front: phrase(3, 6),
        answer: phrase(1, 2),
        extra: '',
        ignoreCase: true,
        ignoreAccents: true,
      }),
    ],
  ]
  return () => {
    let share = random() * 100
    for (const [part, make] of makers) {
      share -= part
      if (share < 0) return make()
    }
    return { type: 'question', front: phrase(2, 6), back: sentence() }
  }
}

function listOf(length: number, phrase: (from: number, to: number) => string): string[] {
  // Numbered, because no item of a list may be there twice.
  return Array.from({ length }, (_, index) => `${phrase(1, 3)} ${index + 1}`)
}

/** How many cards a note of the mixture has. */
export function cardsOf(fields: NoteFields): number {
  return fields.type === 'both-ways' || fields.type === 'cloze' ? 2 : 1
}
