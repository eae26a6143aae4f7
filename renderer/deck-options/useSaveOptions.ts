import { deckNameKey } from '../../shared/decks/names'
import type { DeckPreset, ListedPreset, PresetOptions } from '../../shared/model/preset'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'

interface SaveOptions {
  deck: DeckPreset | null
  preset: ListedPreset
  presets: readonly ListedPreset[]
  onDone(): void
}

/** Keeping changed options: for all decks that have them, or for one deck by options of its own; each is one undo step. */
export function useSaveOptions({ deck, preset, presets, onDone }: SaveOptions) {
  const api = useApi()
  const words = useWords()
  const said = { toast: true, onDone }
  const edit = useOperation(api.presets.edit, { say: () => words('options.saved', { name: preset.name }), ...said })
  const add = useOperation(api.presets.add, { say: (_, { name }) => words('options.saved', { name }), ...said })
  const setPreset = useOperation(api.decks.setPreset, { say: () => words('options.chosen'), ...said })
  return {
    isPending: edit.isPending || add.isPending || setPreset.isPending,
    forAll: (options: PresetOptions) =>
      edit.mutate({ presetId: preset.id, name: preset.name, options, seenAtMs: preset.updatedAtMs }),
    forDeck(options: PresetOptions) {
      if (deck) add.mutate({ name: freeName(deck.way.at(-1) ?? '', presets), options, deckId: deck.deckId })
    },
    choose(presetId: string | null) {
      if (deck) setPreset.mutate({ deckId: deck.deckId, presetId })
    },
  }
}

/** The name, with a number after it where it is taken. */
export function freeName(name: string, presets: readonly { name: string }[]): string {
  const taken = new Set(presets.map((it) => deckNameKey(it.name)))
  let free = name
  for (let number = 2; taken.has(deckNameKey(free)); number += 1) free = `${name} ${number}`
  return free
}
