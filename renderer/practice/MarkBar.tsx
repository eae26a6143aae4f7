import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import type { CSSProperties } from 'react'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import type { Question } from './questions'

interface MarkBarProps {
  /** the element in hand */
  here: Question
  elements: readonly Question[]
  /** below the words, from the start of the case's text; px */
  at: { block: number; inline: number }
  onMark(element: string): void
}

/** Below the words that were selected: for which element they are marked. */
export function MarkBar({ here, elements, at, onMark }: MarkBarProps) {
  const words = useWords()
  const shortcut = useShortcut('mark-last')
  const style: CSSProperties = { insetBlockStart: at.block, insetInlineStart: at.inline }
  return (
    <div className="markbar-at" style={style}>
      <div className="float markbar" role="group" aria-label={words('practice.markBar')}>
        {here.kind === 'element' && (
          <Button shortcut={shortcut} onPress={() => onMark(here.id)}>
            {words('practice.markFor', { element: here.label })}
          </Button>
        )}
        <Menu
          label={words('practice.markForOther')}
          entries={elements
            .filter(({ id }) => id !== here.id)
            .map(({ id, label }) => ({ id, label, onAction: () => onMark(id) }))}
        >
          <Button kind="quiet">
            {words('practice.markForOther')}
            <Icon of={CaretDownIcon} small />
          </Button>
        </Menu>
      </div>
    </div>
  )
}
