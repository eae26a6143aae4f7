import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { DEFAULT_PRESET, type PresetOptions } from '../../shared/model/preset'
import { perConnection } from '../store/per-connection'
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
  const { ofDeck, byDefault } = keptPresets(db).now()
  return ofDeck.get(deckId) ?? byDefault
}

const keptPresets = perConnection((db: Database) => {
  let kept: PresetsOfDecks | null = null
  let isWatching = false
  /** changed since it was last read outside a transaction: what a transaction reads may be rolled back */
  let isFresh = true
  const watch = () => {
    db.function('actus_presets_changed', () => {
      kept = null
      isFresh = false
      return null
    })
    for (const table of ['deck', 'preset']) {
      for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
        db.exec(`CREATE TEMP TRIGGER presets_after_${event}_${table} AFTER ${event} ON main.${table} BEGIN
          SELECT actus_presets_changed(); END`)
      }
    }
    isWatching = true
  }
  return {
    now(): PresetsOfDecks {
      if (kept) return kept
      if (!db.inTransaction) {
        // A trigger that is made in a transaction goes with it if that is rolled back.
        if (!isWatching) watch()
        isFresh = true
      }
      const read = readPresets(db)
      if (isWatching && isFresh) kept = read
      return read
    },
  }
})

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
