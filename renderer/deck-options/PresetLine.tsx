import type { DeckPreset, ListedPreset } from '../../shared/model/preset'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'

const ABOVE = 'above'

interface PresetLineProps {
  deck: DeckPreset
  presets: readonly ListedPreset[]
  /** what is chosen and not kept yet: a preset, or null for that of the deck above */
  chosen: string | null | undefined
  /** options were changed: these come first */
  isDisabled: boolean
  onChoose(chosen: string | null | undefined): void
}

/** By which options a deck goes: its own, or those of the deck above. */
export function PresetLine({ deck, presets, chosen, isDisabled, onChoose }: PresetLineProps) {
  const words = useWords()
  const above = presets.find(({ id }) => id === deck.presetIdAbove)?.name ?? ''
  const now = deck.ownPresetId ?? ABOVE
  const choose = (value: string) => onChoose(value === now ? undefined : value === ABOVE ? null : value)
  return (
    <span className="preset-line">
      <span>{words('options.goesBy')}</span>
      <Select
        label={words('options.preset')}
        labelHidden
        value={chosen === undefined ? now : (chosen ?? ABOVE)}
        isDisabled={isDisabled}
        onChange={choose}
        options={[
          { value: ABOVE, label: words(deck.way.length > 1 ? 'options.asAbove' : 'options.asStandard', { above }) },
          ...presets.map(({ id, name, decks }) => ({ value: id, label: words('options.presetOf', { name, decks }) })),
        ]}
      />
      {isDisabled && <span className="meta">{words('options.keepFirst')}</span>}
    </span>
  )
}
