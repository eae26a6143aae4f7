import { memo } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useShortcut } from '../../app/commands'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { markColors, Swatch } from '../../ui/Swatch'
import type { WordActs } from './useWordActs'
import { WordsMenu } from './WordsMenu'

interface SelectionToolsProps {
  /** a mark waits to be laid on words: nothing else is offered */
  isLaying: boolean
  acts: WordActs
}

/** The buttons of the bar, drawn once however often other words are in hand: each step of picking would draw them all anew. */
export const SelectionTools = memo(function SelectionTools({ isLaying, acts }: SelectionToolsProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const keys = { underline: useShortcut('underline'), note: useShortcut('edit-note'), card: useShortcut('new-card') }
  if (isLaying)
    return (
      <Button kind="tool" shortcut="Enter" preventFocusOnPress onPress={acts.lay}>
        {words('reader.layHere')}
      </Button>
    )
  return (
    <Toolbar aria-label={words('reader.markSelection')} className="selbar-tools">
      {markColors.map((color) => (
        <Button
          key={color}
          kind="bare"
          aria-label={words('reader.markWith', { number: color, name: markNames[color - 1] })}
          shortcut={{ shown: '', aria: String(color) }}
          preventFocusOnPress
          onPress={() => acts.mark(color)}
        >
          <Swatch color={color} />
        </Button>
      ))}
      <i className="sep" aria-hidden />
      <Button className="wide-only" kind="tool" shortcut={keys.underline} preventFocusOnPress onPress={acts.underline}>
        {words('reader.underline')}
      </Button>
      <Button kind="tool" shortcut={keys.note} preventFocusOnPress onPress={acts.note}>
        {words('reader.writeNote')}
      </Button>
      <Button kind="tool" shortcut={keys.card} preventFocusOnPress onPress={() => acts.card(null)}>
        {words('reader.makeCard')}
      </Button>
      <WordsMenu onCopy={acts.copy} onUnderline={acts.underline} onCard={acts.card} />
    </Toolbar>
  )
})
