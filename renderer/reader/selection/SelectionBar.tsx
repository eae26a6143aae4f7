import { useLayoutEffect, useRef } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import type { MarkColor } from '../../../shared/model/annotation'
import type { NoteType } from '../../../shared/model/card'
import { useShortcut } from '../../app/commands'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { markColors, Swatch } from '../../ui/Swatch'
import { extentOf } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { WordsMenu } from './WordsMenu'

interface SelectionBarProps {
  view: TextView
  layout: number
  range: TextRange
  /** a mark waits to be laid on words: nothing else is offered */
  onLay: (() => void) | null
  onMark(color: MarkColor): void
  onUnderline(): void
  onNote(): void
  /** `type`: as the learner asked; null: as the words suggest */
  onCard(type: NoteType | null): void
  onCopy(): void
}

/** px between the words and the bar, and between the bar and the window's foot. */
const airPx = 4

/** What can be done with the words in hand: below their last line, so that it never lies over them. */
export function SelectionBar(props: SelectionBarProps) {
  const { view, layout, range, onLay, onMark, onUnderline, onNote, onCard, onCopy } = props
  const words = useWords()
  const { markNames } = useSettings()
  const bar = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    // Not the offset parent: in a small window the bar is fixed to the foot and has none.
    const box = bar.current?.parentElement
    const extent = box && extentOf(view, range.start, range.end, box)
    if (!box || !extent) return
    // Of a long range the last line may be below the window: then the bar stands at its foot.
    const lowest = innerHeight - box.getBoundingClientRect().top - (bar.current?.offsetHeight ?? 0) - airPx
    bar.current?.style.setProperty('--top', `${Math.min(extent.last + extent.line / 2 + airPx, lowest)}px`)
  }, [view, layout, range])

  return (
    <div
      ref={bar}
      className="float selbar"
      // The selection stays while the bar is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {onLay ? (
        <Button kind="tool" shortcut="Enter" preventFocusOnPress onPress={onLay}>
          {words('reader.layHere')}
        </Button>
      ) : (
        <Toolbar aria-label={words('reader.markSelection')} className="selbar-tools">
          {markColors.map((color) => (
            <Button
              key={color}
              kind="bare"
              aria-label={words('reader.markWith', { number: color, name: markNames[color - 1] })}
              shortcut={{ shown: '', aria: String(color) }}
              preventFocusOnPress
              onPress={() => onMark(color)}
            >
              <Swatch color={color} />
            </Button>
          ))}
          <i className="sep" aria-hidden />
          <Button
            className="wide-only"
            kind="tool"
            shortcut={useShortcut('underline')}
            preventFocusOnPress
            onPress={onUnderline}
          >
            {words('reader.underline')}
          </Button>
          <Button kind="tool" shortcut={useShortcut('edit-note')} preventFocusOnPress onPress={onNote}>
            {words('reader.writeNote')}
          </Button>
          <Button kind="tool" shortcut={useShortcut('new-card')} preventFocusOnPress onPress={() => onCard(null)}>
            {words('reader.makeCard')}
          </Button>
          <WordsMenu range={range} onCopy={onCopy} onUnderline={onUnderline} onCard={onCard} />
        </Toolbar>
      )}
    </div>
  )
}
