import { z } from 'zod'
import { flag, noteFields, noteTag } from '../../shared/model/card'
import { replacement } from '../../shared/model/card-replace'
import { cardSort } from '../../shared/model/card-table'
import { procedure, router } from '../trpc'
import { alikeNotes } from './alike'
import { flagCards, moveNotes, suspendCards, tagNotes } from './bulk/acts'
import { removeNotes } from './bulk/remove'
import { replacePreview, replaceWords } from './bulk/replace'
import { listDecks } from './decks'
import { cardIdsInOrder, countListed, getNote, listCards } from './list'
import { findMedia, removeUnusedMedia, unusedMedia } from './media'
import { addNote, editNote, knownTags } from './notes'
import { cardsOfDocument } from './of-document'
import { passageOfNote } from './passage'
import { dismissedSuggestions, dismissSuggestion } from './suggestions'

const id = z.string().min(1)
const ids = z.array(id).min(1).max(1_000_000)
const cardFilter = {
  deckId: id.optional(),
  search: z.string().max(10_000).optional(),
  documentId: id.optional(),
  sort: cardSort.optional(),
}
const tags = z.array(noteTag).max(100)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const cardsRouter = router({
  decks: procedure.query(({ ctx }) => listDecks(ctx)),
  list: procedure
    .input(z.object({ ...cardFilter, limit: z.int().min(1).max(500), offset: z.int().min(0) }))
    .query(({ ctx, input }) => listCards(ctx, input)),
  count: procedure.input(z.object(cardFilter)).query(({ ctx, input }) => countListed(ctx, input)),
  ids: procedure.input(z.object(cardFilter)).query(({ ctx, input }) => cardIdsInOrder(ctx, input)),
  get: procedure.input(z.object({ noteId: id })).query(({ ctx, input }) => getNote(ctx, input.noteId)),
  passage: procedure.input(z.object({ noteId: id })).query(({ ctx, input }) => passageOfNote(ctx, input.noteId)),
  ofDocument: procedure
    .input(z.object({ documentId: id }))
    .query(({ ctx, input }) => cardsOfDocument(ctx, input.documentId)),
  tags: procedure.query(({ ctx }) => knownTags(ctx)),
  alike: procedure
    .input(z.object({ front: z.string().max(10_000), exceptNoteId: id.nullable() }))
    .query(({ ctx, input }) => alikeNotes(ctx, input)),
  media: procedure.input(z.object({ sha256 })).query(({ ctx, input }) => findMedia(ctx, input.sha256)),
  unusedMedia: procedure.query(({ ctx }) => unusedMedia(ctx)),
  removeUnusedMedia: procedure
    .input(z.object({ files: z.array(sha256).min(1).max(100_000) }))
    .mutation(({ ctx, input }) => removeUnusedMedia(ctx, input.files)),
  dismissedSuggestions: procedure
    .input(z.object({ documentId: id }))
    .query(({ ctx, input }) => dismissedSuggestions(ctx, input.documentId)),
  dismissSuggestion: procedure
    .input(z.object({ documentId: id, key: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => dismissSuggestion(ctx, input)),
  add: procedure
    .input(
      z.object({
        fields: noteFields,
        deckId: id.nullable(),
        newDeckName: z.string().trim().min(1).max(200).default('Cards'),
        tags,
        source: z.object({ documentId: id, start: z.int().min(0), end: z.int().min(1) }).nullable(),
        again: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input }) => addNote(ctx, input)),
  edit: procedure
    .input(z.object({ noteId: id, fields: noteFields, tags, deckId: id, seenAtMs: z.int() }))
    .mutation(({ ctx, input }) => editNote(ctx, input)),
  remove: procedure.input(z.object({ noteIds: ids })).mutation(({ ctx, input }) => removeNotes(ctx, input.noteIds)),
  move: procedure
    .input(z.object({ noteIds: ids.optional(), cardIds: ids.optional(), deckId: id }))
    .mutation(({ ctx, input }) => moveNotes(ctx, input)),
  suspend: procedure
    .input(z.object({ cardIds: ids, suspended: z.boolean() }))
    .mutation(({ ctx, input }) => suspendCards(ctx, input.cardIds, input.suspended)),
  flag: procedure
    .input(z.object({ cardIds: ids, flag }))
    .mutation(({ ctx, input }) => flagCards(ctx, input.cardIds, input.flag)),
  tag: procedure
    .input(z.object({ noteIds: ids, add: tags, remove: tags }))
    .mutation(({ ctx, input }) => tagNotes(ctx, input)),
  replacePreview: procedure.input(replacement).query(({ ctx, input }) => replacePreview(ctx, input)),
  replace: procedure.input(replacement).mutation(({ ctx, input }) => replaceWords(ctx, input)),
})
