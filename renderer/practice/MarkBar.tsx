import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import type { CSSProperties } from 'react'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import type { Question } from './questions'
import type { BarPlace } from './useBarPlace'

interface MarkBarProps {
  /** the element in hand */
  here: Question
  elements: readonly Question[]
  at: BarPlace
  onMark(question: Question): void
}

/** Below the words that were selected: for which element they are marked. */
export function MarkBar({ here, elements, at, onMark }: MarkBarProps) {
  const words = useWords()
  const shortcut = useShortcut('mark-last')
  const style: CSSProperties = { insetBlockStart: at.block, insetInlineStart: at.inline }
  const others = elements.filter((question) => question !== here)
  return (
    <div className="markbar-at" style={style}>
      <div className="float markbar" role="group" aria-label={words('practice.markBar')}>
        {elements.includes(here) && (
          <Button shortcut={shortcut} onPress={() => onMark(here)}>
            {words('practice.markFor', { element: here.label })}
          </Button>
        )}
        {others.length > 0 && (
          <Menu
            label={words('practice.markForOther')}
            entries={others.map((question) => ({
              id: question.key,
              label: question.person
                ? words('practice.ofPerson', { person: question.person.label, what: question.label })
                : question.label,
              onAction: () => onMark(question),
            }))}
          >
            <Button kind="quiet">
              {words('practice.markForOther')}
              <Icon of={CaretDownIcon} small />
            </Button>
          </Menu>
        )}
      </div>
    </div>
  )
}
