import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import type { MarkColor } from '../../shared/model/annotation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { markColors } from '../ui/Swatch'
import type { DocumentMarks } from './useDocumentMarks'

interface MarginHeadProps {
  marks: DocumentMarks
  color: MarkColor | null
  onColor(color: MarkColor | null): void
}

/** Running head of the margin: how many marks, and of which colour. */
export function MarginHead({ marks, color, onColor }: MarginHeadProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const count = marks.marks.length
  const shown = color === null ? words('reader.allColors') : (markNames[color - 1] ?? '')
  if (marks.state === 'error') return <span className="grow">{words('reader.marksFailed')}</span>
  return (
    <>
      <span className="grow">{marks.state === 'success' && words('reader.marksHere', { count })}</span>
      {count > 0 && (
        <Menu
          label={words('reader.filterColors')}
          entries={[
            { id: 'all', label: words('reader.allColors'), onAction: () => onColor(null) },
            ...markColors.map((one) => ({
              id: String(one),
              label: markNames[one - 1] ?? '',
              onAction: () => onColor(one),
            })),
          ]}
        >
          <Button kind="tool">
            {shown}
            <Icon of={CaretDownIcon} small />
          </Button>
        </Menu>
      )}
    </>
  )
}
