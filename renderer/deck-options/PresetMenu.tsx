import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { DEFAULT_PRESET, type DeckPreset, type ListedPreset } from '../../shared/model/preset'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { freeName } from './useSaveOptions'

interface PresetMenuProps {
  deck: DeckPreset | null
  preset: ListedPreset
  presets: readonly ListedPreset[]
}

type Asked = 'add' | 'rename' | 'remove'

/** What can be done with the options as a whole: named anew, taken as the beginning of others, removed. */
export function PresetMenu({ deck, preset, presets }: PresetMenuProps) {
  const words = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const entry = (id: Asked, label: string) => ({ id, label, onAction: () => setAsked(id) })
  const close = () => setAsked(null)
  return (
    <>
      <Menu
        label={words('options.presetMenu', { name: preset.name })}
        entries={[
          entry('rename', words('options.rename')),
          ...(deck ? [entry('add', words('options.add'))] : []),
          ...(preset.id === DEFAULT_PRESET
            ? []
            : [{ ...entry('remove', words('options.remove')), danger: true, apart: true }]),
        ]}
      >
        <Button kind="tool" aria-label={words('options.presetMenu', { name: preset.name })}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      {asked === 'rename' && <NameDialog preset={preset} name={preset.name} deck={null} onClose={close} />}
      {asked === 'add' && deck && (
        <NameDialog preset={preset} name={freeName(deck.way.at(-1) ?? '', presets)} deck={deck} onClose={close} />
      )}
      {asked === 'remove' && <RemoveDialog preset={preset} onClose={close} />}
    </>
  )
}

/** @param deck that gets new options, begun as those of the preset; null: the preset is named anew */
function NameDialog({
  preset,
  name,
  deck,
  onClose,
}: {
  preset: ListedPreset
  name: string
  deck: DeckPreset | null
  onClose(): void
}) {
  const words = useWords()
  const api = useApi()
  const wordsFor = useFailureWords()
  const [typed, setTyped] = useState(name)
  const said = { showsFailure: true, onDone: onClose }
  const add = useOperation(api.presets.add, {
    say: (_, input) => words('options.saved', { name: input.name }),
    ...said,
  })
  const rename = useOperation(api.presets.edit, {
    say: (_, input) => words('options.renamed', { name: input.name }),
    ...said,
  })
  const { error, isPending, reset } = deck ? add : rename
  const failure = error ? wordsFor(error) : null
  const take = () => {
    const [wanted, { id, options, updatedAtMs }] = [typed.trim(), preset]
    if (wanted === '' || isPending) return
    if (deck) add.mutate({ name: wanted, options, deckId: deck.deckId })
    else rename.mutate({ presetId: id, name: wanted, options, seenAtMs: updatedAtMs })
  }
  return (
    <Dialog
      title={words(deck ? 'options.addTitle' : 'options.renameTitle', {
        name: preset.name,
        deck: deck?.way.at(-1) ?? '',
      })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={typed.trim() === ''} busy={isPending} onPress={take}>
          {words(deck ? 'options.addNow' : 'options.renameNow')}
        </Button>
      }
    >
      <Field
        label={words('options.name')}
        serif
        autoFocus
        maxLength={120}
        value={typed}
        wrong={failure && `${failure.title}. ${failure.help}`}
        onChange={(text) => {
          setTyped(text)
          reset()
        }}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Dialog>
  )
}

function RemoveDialog({ preset, onClose }: { preset: ListedPreset; onClose(): void }) {
  const words = useWords()
  const api = useApi()
  const remove = useOperation(api.presets.remove, {
    say: ({ result }) => words('options.removed', { name: result.name }),
    toast: true,
    onDone: onClose,
  })
  return (
    <Dialog
      title={words('options.removeTitle', { name: preset.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="danger" busy={remove.isPending} onPress={() => remove.mutate({ presetId: preset.id })}>
          {words('options.removeNow')}
        </Button>
      }
    >
      <p>{words('options.removeHolds', { decks: preset.decks })}</p>
    </Dialog>
  )
}
