import { z } from 'zod'
import { procedure, router } from '../trpc'
import { addDeck, moveDeck, renameDeck } from './deck-tree'
import { choosePreset } from './preset-changes'
import { deckContents, removeDeck } from './remove-deck'

const id = z.string().min(1)
// Its parts are looked at by shared/decks/names.ts, which says what is wrong.
const name = z.string().max(5000)

/** Decks: making, naming, laying into each other, removing. The list of them is cards.decks. */
export const decksRouter = router({
  contents: procedure
    .input(z.object({ deckId: id }))
    .query(({ ctx, input }) => deckContents(ctx.store.db, input.deckId)),
  add: procedure.input(z.object({ name, parentId: id.nullable() })).mutation(({ ctx, input }) => addDeck(ctx, input)),
  rename: procedure.input(z.object({ deckId: id, name })).mutation(({ ctx, input }) => renameDeck(ctx, input)),
  move: procedure
    .input(z.object({ deckId: id, parentId: id.nullable(), beforeId: id.nullable() }))
    .mutation(({ ctx, input }) => moveDeck(ctx, input)),
  remove: procedure
    .input(z.object({ deckId: id, cardsTo: id.nullable() }))
    .mutation(({ ctx, input }) => removeDeck(ctx, input)),
  setPreset: procedure
    .input(z.object({ deckId: id, presetId: id.nullable() }))
    .mutation(({ ctx, input }) => choosePreset(ctx, input)),
})
