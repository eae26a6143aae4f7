import { useState } from 'react'
import type { DeckPreset, ListedPreset } from '../../shared/model/preset'
import { useCommand } from '../app/commands'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { useOptionsDraft } from './draft'
import '../type-and-paper/setting-row.css'
import './options.css'
import { OptionList } from './OptionList'
import type { OptionRow } from './option-rows'
import { OptionsIndex } from './OptionsIndex'
import { OptionsMargin } from './OptionsMargin'
import { PresetLine } from './PresetLine'
import { PresetMenu } from './PresetMenu'
import { SaveBar } from './SaveBar'
import { useForeseen } from './useForeseen'
import { useSaveOptions } from './useSaveOptions'

interface DeckOptionsProps {
  /** null: the options of decks that have no others are shown */
  deck: DeckPreset | null
  /** the one that it has */
  preset: ListedPreset
  presets: readonly ListedPreset[]
}

/** Options with their controls; what a change would do is said beside it, and it holds once it is saved. */
export function DeckOptions({ deck, preset, presets }: DeckOptionsProps) {
  const words = useWords()
  const draft = useOptionsDraft(preset.id, preset.options)
  /** another preset that the deck may get; undefined: none is chosen */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const [met, setMet] = useState<OptionRow | null>(null)
  // Fields whose words were not taken begin anew where others take their place.
  const [round, setRound] = useState(0)
  const name = deck?.way.at(-1) ?? null
  const back = () => {
    draft.drop()
    setChosen(undefined)
    setRound((it) => it + 1)
  }
  const save = useSaveOptions({ deck, preset, presets, onDone: back })

  const chosenPreset = chosen === undefined ? null : presets.find(({ id }) => id === (chosen ?? deck?.presetIdAbove))
  const options = chosenPreset?.options ?? draft.options
  const isChanged = chosen !== undefined || draft.isChanged
  const { foreseen, isWorking } = useForeseen(
    !isChanged ? null : { scope: deck && chosenPreset ? { deckId: deck.deckId } : { presetId: preset.id }, options },
  )
  const keep = () => {
    if (!isChanged || save.isPending) return
    if (chosen === undefined) save.forAll(draft.options)
    else save.choose(chosen)
  }
  useCommand('save', keep, { enabled: isChanged })

  return (
    <Page
      name="settings deck-options"
      title={name === null ? words('options.title') : words('options.titleOf', { deck: name })}
      under={
        deck ? (
          <PresetLine deck={deck} presets={presets} chosen={chosen} isDisabled={draft.isChanged} onChoose={setChosen} />
        ) : (
          words('options.standardUnder', { decks: preset.decks })
        )
      }
      head={
        <>
          <span className="grow">{deck && words('options.way', { way: deck.way.join(' › ') })}</span>
          <PresetMenu deck={deck} preset={preset} presets={presets} />
        </>
      }
      marginHead={<span className="grow">{words(isChanged ? 'options.whatItDoes' : 'options.whatItMeans')}</span>}
      margin={
        <OptionsMargin foreseen={foreseen} isWorking={isWorking} before={preset.options} after={options} met={met} />
      }
      index={<OptionsIndex deckId={deck?.deckId ?? null} />}
    >
      <div className="col sets" key={`${preset.id} ${chosen ?? ''} ${round}`}>
        <fieldset className="option-list" disabled={chosen !== undefined}>
          <legend className="vh">{words('options.title')}</legend>
          <OptionList options={options} change={draft.change} onMeet={setMet} />
        </fieldset>
      </div>
      {isChanged && (
        <SaveBar
          preset={preset}
          deckName={deck ? name : null}
          isChoice={chosen !== undefined}
          foreseen={foreseen}
          before={preset.options}
          after={options}
          busy={save.isPending}
          onSave={keep}
          onSaveForDeck={() => save.forDeck(draft.options)}
          onBack={back}
        />
      )}
    </Page>
  )
}
