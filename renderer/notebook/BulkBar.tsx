import { useShortcut } from '../app/commands'
import type { MarkColor } from '../../shared/model/annotation'
import { useSettings } from '../app/useSettings'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { markColors, Swatch } from '../ui/Swatch'

interface BulkBarProps {
  count: number
  /** some of them may be to check */
  canConfirm: boolean
  onRecolour(color: MarkColor): void
  onTag(): void
  onConfirm(): void
  onRemove(): void
  onNone(): void
}

/** What can be done with the chosen marks, above the list. */
export function BulkBar({ count, canConfirm, onRecolour, onTag, onConfirm, onRemove, onNone }: BulkBarProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const [tag, remove] = [useShortcut('tag-mark'), useShortcut('remove')]
  return (
    <div className="col bulk" role="group" aria-label={words('notebook.chosenMarks')}>
      <span>
        <Words id="notebook.chosen" values={{ count, b: (chunks) => <b>{chunks}</b> }} />
      </span>
      {markColors.map((color) => {
        const label = words('notebook.colorKey', { number: color, name: markNames[color - 1] ?? '' })
        return (
          <Button key={color} kind="tool" className="bulk-color" aria-label={label} onPress={() => onRecolour(color)}>
            <Swatch color={color} />
          </Button>
        )
      })}
      <Button kind="tool" shortcut={tag} onPress={onTag}>
        {words('notebook.tags')}
      </Button>
      {canConfirm && (
        <Button kind="tool" onPress={onConfirm}>
          {words('notebook.confirm')}
        </Button>
      )}
      <Button kind="tool" shortcut={remove} onPress={onRemove}>
        {words('notebook.remove')}
      </Button>
      <span className="grow" />
      <Button kind="tool" onPress={onNone}>
        {words('notebook.unchoose')}
      </Button>
    </div>
  )
}
