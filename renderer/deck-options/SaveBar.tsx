import type { ForeseenOptions, ListedPreset, PresetOptions } from '../../shared/model/preset'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { foreseenWords } from './foreseen-words'

interface SaveBarProps {
  preset: ListedPreset
  /** null: the options of decks that have no others are changed */
  deckName: string | null
  /** another preset is chosen, and none is changed */
  isChoice: boolean
  foreseen: ForeseenOptions | null
  before: PresetOptions
  after: PresetOptions
  busy: boolean
  onSave(): void
  onSaveForDeck(): void
  onBack(): void
}

/** At the foot while something is changed: what it would do, and for which decks it is kept. */
export function SaveBar(props: SaveBarProps) {
  const { preset, deckName, isChoice, foreseen, before, after, busy } = props
  const words = useWords()
  const saveKey = useShortcut('save')
  const isShared = !isChoice && deckName !== null && preset.decks > 1
  return (
    <section className="save-bar col" aria-label={words('options.notKept')}>
      <p role="status">
        {foreseen
          ? [
              words('options.holdsFor', { decks: foreseen.decks, cards: foreseen.cards }) + '.',
              ...foreseenWords(words, foreseen, before, after).slice(0, 2),
            ].join(' ')
          : words('options.working')}
      </p>
      <p className="btnrow">
        <Button kind="main" shortcut={saveKey} busy={busy} onPress={props.onSave}>
          {words(isChoice ? 'options.useIt' : isShared ? 'options.saveForAll' : 'options.save', {
            decks: preset.decks,
          })}
        </Button>
        {isShared && (
          <Button busy={busy} onPress={props.onSaveForDeck}>
            {words('options.saveForDeck')}
          </Button>
        )}
        <Button onPress={props.onBack}>{words('options.back')}</Button>
      </p>
    </section>
  )
}
