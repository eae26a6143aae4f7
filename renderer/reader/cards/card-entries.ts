import type { NoteType } from '../../../shared/model/card'
import type { useWords } from '../../app/words'
import type { Shortcut } from '../../ui/Button'
import type { MenuEntry } from '../../ui/Menu'

/** In the order in which the form offers them. */
const types: readonly NoteType[] = ['question', 'cloze', 'definition', 'elements']

interface CardEntries {
  words: ReturnType<typeof useWords>
  /** of what hides words */
  gapKey: Shortcut | null
  onCard(type: NoteType): void
}

/** Rows of a menu: a card of each type, the first with a line before it. */
export function cardEntries({ words, gapKey, onCard }: CardEntries): MenuEntry[] {
  return types.map((type, at) => ({
    id: `card ${type}`,
    label: words('cards.editorTitle', { type }),
    shortcut: type === 'cloze' ? gapKey : null,
    apart: at === 0,
    onAction: () => onCard(type),
  }))
}
