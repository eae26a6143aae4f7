import { deckNameKey } from '../../shared/decks/names'
import { deckWay } from '../../shared/decks/tree'
import { AppError } from '../../shared/errors'
import { DEFAULT_PRESET, type DeckPreset, type ListedPreset, type PresetOptions } from '../../shared/model/preset'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { deckQueries } from './deck.queries'
import { requireDeck } from './deck-tree'
import { presetQueries, type StoredPreset } from './preset.queries'
import { presetRowOfDeck } from './presets'

/** All presets, each with how many decks have it, by themselves or from a deck above. */
export function listPresets(ctx: AppContext): ListedPreset[] {
  const { db } = ctx.store
  const having = Map.groupBy(deckQueries(db).list(), ({ id }) => presetRowOfDeck(db, id).id)
  return presetQueries(db)
    .list()
    .map((preset) => ({ ...preset, decks: having.get(preset.id)?.length ?? 0 }))
}

/** Which preset a deck has and which it would have from the deck above. @throws AppError not-found */
export function presetOfDeckShown(ctx: AppContext, deckId: string): DeckPreset {
  const { db } = ctx.store
  const deck = deckQueries(db).find(deckId)
  if (!deck) throw new AppError('not-found', { what: 'deck', id: deckId })
  return {
    deckId,
    way: deckWay(deckQueries(db).list(), deckId).map(({ name }) => name),
    ownPresetId: deck.presetId,
    presetId: presetRowOfDeck(db, deckId).id,
    presetIdAbove: presetRowOfDeck(db, deck.parentId ?? '').id,
  }
}

/** Gives a deck a preset; null: that of the deck above. @throws AppError not-found */
export function choosePreset(
  ctx: AppContext,
  { deckId, presetId }: { deckId: string; presetId: string | null },
): Outcome<{ deckId: string }> {
  return ctx.store.operate('choose-preset', ctx.now(), (tx) => {
    requireDeck(tx, deckId)
    if (presetId !== null) requirePreset(tx, presetId)
    deckQueries(tx.db).choosePreset(deckId, presetId)
    return { deckId }
  })
}

/**
 * Makes a preset, and gives it to a deck if one is named.
 * @throws AppError not-found, field-empty, preset-exists
 */
export function addPreset(
  ctx: AppContext,
  input: { name: string; options: PresetOptions; deckId: string | null },
): Outcome<{ presetId: string }> {
  return ctx.store.operate('add-preset', ctx.now(), (tx) => {
    const id = tx.newId()
    presetQueries(tx.db).insert({ id, name: freeName(tx, input.name, id), options: input.options }, tx.nowMs)
    if (input.deckId !== null) {
      requireDeck(tx, input.deckId)
      deckQueries(tx.db).choosePreset(input.deckId, id)
    }
    return { presetId: id }
  })
}

/**
 * Changes a preset, for all decks that have it.
 * @param input.seenAtMs the updatedAtMs of the preset that was edited
 * @throws AppError not-found, field-empty, preset-exists; stale-edit if it was changed since
 */
export function editPreset(
  ctx: AppContext,
  input: { presetId: string; name: string; options: PresetOptions; seenAtMs: number },
): Outcome<{ presetId: string }> {
  return ctx.store.operate('edit-preset', ctx.now(), (tx) => {
    const { id, updatedAtMs } = requirePreset(tx, input.presetId)
    if (updatedAtMs !== input.seenAtMs) throw new AppError('stale-edit', { what: 'preset' })
    const preset = { id, name: freeName(tx, input.name, id), options: input.options }
    // Two edits within a millisecond must still be told apart.
    presetQueries(tx.db).update(preset, Math.max(tx.nowMs, updatedAtMs + 1))
    return { presetId: id }
  })
}

/** Removes a preset; decks that had it have that of the deck above. @throws AppError not-found, preset-kept */
export function removePreset(ctx: AppContext, presetId: string): Outcome<{ name: string }> {
  return ctx.store.operate('remove-preset', ctx.now(), (tx) => {
    const { name } = requirePreset(tx, presetId)
    if (presetId === DEFAULT_PRESET) throw new AppError('preset-kept', { name })
    presetQueries(tx.db).remove(presetId)
    return { name }
  })
}

function requirePreset(tx: Transaction, id: string): StoredPreset {
  const preset = presetQueries(tx.db)
    .list()
    .find((it) => it.id === id)
  if (!preset) throw new AppError('not-found', { what: 'preset', id })
  return preset
}

function freeName(tx: Transaction, typed: string, ownId: string): string {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (name === '') throw new AppError('field-empty', { field: 'Name' })
  const twin = presetQueries(tx.db)
    .list()
    .find((it) => it.id !== ownId && deckNameKey(it.name) === deckNameKey(name))
  if (twin) throw new AppError('preset-exists', { name: twin.name })
  return name
}
