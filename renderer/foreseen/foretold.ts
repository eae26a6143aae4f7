import type { EditionPreview } from '../../shared/model/edition'
import type { MessageId } from '../../shared/words/catalogue'
import type { useWords } from '../app/words'

/** In the order in which they are said. */
const ofMarks = [
  ['stay', 'library.editionStays'],
  ['move', 'library.editionMoves'],
  ['back', 'library.editionBack'],
  ['toCheck', 'library.editionChecks'],
  ['orphaned', 'library.editionLoses'],
  ['lost', 'library.editionLost'],
] as const satisfies [keyof EditionPreview['marks'], MessageId][]

const ofCards = [
  ['placed', 'library.editionCardStays'],
  ['toCheck', 'library.editionChecks'],
  ['orphaned', 'library.editionCardLoses'],
] as const satisfies [keyof EditionPreview['cards'], MessageId][]

type Words = ReturnType<typeof useWords>

/** Says in sentences what becomes of marks and cards: how many in all, and how many do what; nothing of none. */
export function foretold(words: Words, listed: (parts: string[]) => string, preview: EditionPreview): string[] {
  const countOf = (value: number | readonly unknown[]) => (typeof value === 'number' ? value : value.length)
  const marks = ofMarks.map(([what, id]) => ({ id, count: countOf(preview.marks[what]) }))
  const cards = ofCards.map(([what, id]) => ({ id, count: preview.cards[what] }))
  const sentence = (id: MessageId, counts: { id: MessageId; count: number }[]): string[] => {
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const parts = counts.filter(({ count }) => count > 0).map((one) => words(one.id, { count: one.count }))
    return total === 0 ? [] : [words(id, { total, what: listed(parts) })]
  }
  const sentences = [...sentence('library.editionMarks', marks), ...sentence('library.editionCards', cards)]
  return sentences.length === 0 ? [words('library.editionNone')] : sentences
}

/** Whether a text has neither marks nor cards, so that nothing becomes of any. */
export function isNothing({ marks, cards }: EditionPreview): boolean {
  const { toCheck, orphaned, ...counted } = marks
  const counts = [...Object.values(counted), ...Object.values(cards)]
  return toCheck.length + orphaned.length === 0 && counts.every((count) => count === 0)
}
