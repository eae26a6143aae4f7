import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { DEFAULT_PRESET, type PresetOptions } from '../../shared/model/preset'
import { keptUntilChanged } from '../store/kept'
import { deckQueries } from './deck.queries'
import { presetQueries, type StoredPreset } from './preset.queries'

/** Which preset each deck has, by itself or from a deck above. */
interface PresetsOfDecks {
  ofDeck: ReadonlyMap<string, StoredPreset>
  byDefault: StoredPreset
}

/**
 * The options by which the cards of a deck are asked: of its preset, else of that of the nearest deck above that has one,
 * else of the one called default, which is also that of a deck that is not there. Kept in memory until a deck or a preset
 * changes, so that it may be asked for with every card.
 */
export function presetOfDeck(db: Database, deckId: string): PresetOptions {
  return presetRowOfDeck(db, deckId).options
}

/** As presetOfDeck, the preset itself. */
export function presetRowOfDeck(db: Database, deckId: string): StoredPreset {
  const { ofDeck, byDefault } = keptPresets(db)
  return ofDeck.get(deckId) ?? byDefault
}

const keptPresets = keptUntilChanged('presets', ['deck', 'preset'], readPresets)

function readPresets(db: Database): PresetsOfDecks {
  const presets = new Map(
    presetQueries(db)
      .list()
      .map((preset) => [preset.id, preset]),
  )
  const byDefault = presets.get(DEFAULT_PRESET)
  assert(byDefault, 'the preset of all decks is gone')
  const decks = new Map(
    deckQueries(db)
      .list()
      .map((deck) => [deck.id, deck]),
  )
  const ofDeck = new Map<string, StoredPreset>()
  const find = (deckId: string | null, seen: number): StoredPreset => {
    const deck = deckId === null ? undefined : decks.get(deckId)
    // In a tree that is damaged, decks may lie in each other.
    if (!deck || seen > decks.size) return byDefault
    return ofDeck.get(deck.id) ?? presets.get(deck.presetId ?? '') ?? find(deck.parentId, seen + 1)
  }
  for (const id of decks.keys()) ofDeck.set(id, find(id, 0))
  return { ofDeck, byDefault }
}
