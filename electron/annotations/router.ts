import { z } from 'zod'
import { markColor, markStyle, markTag } from '../../shared/model/annotation'
import { procedure, router } from '../trpc'
import {
  addAnnotation,
  attachAnnotation,
  listAnnotations,
  removeAnnotation,
  resizeAnnotation,
  setColor,
  setNote,
  setStyle,
  setTags,
} from './annotations'
import { confirmMany, recolourMany, removeMany, tagMany } from './bulk'
import { findDraft, saveDraft } from './drafts'
import { howToRead } from '../library/public'
import { previewEdition, previewReread } from './edition'
import { citedIn } from './summaries'
import { listTags } from './tags'

const id = z.string()
/** As many as a collection may have; more is a mistake. */
const ids = z.array(id).min(1).max(100_000)
const offset = z.int().min(0)
/** A thousand pages; beyond it a note is a mistake. */
const note = z.string().max(2_000_000)
const tags = z.array(markTag).max(50)
const wordsOfMark = z.object({ id, start: offset, end: offset })
const key = z.string().min(1).max(200)

export const annotationsRouter = router({
  list: procedure.input(z.object({ documentId: id })).query(({ ctx, input }) => listAnnotations(ctx, input.documentId)),
  add: procedure
    .input(
      z.object({
        documentId: id,
        start: offset,
        end: offset,
        color: markColor,
        style: markStyle.default('highlight'),
        tags: tags.default([]),
        note: note.default(''),
      }),
    )
    .mutation(({ ctx, input }) => addAnnotation(ctx, input)),
  setColor: procedure.input(z.object({ id, color: markColor })).mutation(({ ctx, input }) => setColor(ctx, input)),
  setStyle: procedure.input(z.object({ id, style: markStyle })).mutation(({ ctx, input }) => setStyle(ctx, input)),
  setTags: procedure.input(z.object({ id, tags })).mutation(({ ctx, input }) => setTags(ctx, input)),
  resize: procedure.input(wordsOfMark).mutation(({ ctx, input }) => resizeAnnotation(ctx, input)),
  attach: procedure.input(wordsOfMark).mutation(({ ctx, input }) => attachAnnotation(ctx, input)),
  setNote: procedure.input(z.object({ id, note })).mutation(({ ctx, input }) => setNote(ctx, input)),
  remove: procedure.input(z.object({ id })).mutation(({ ctx, input }) => removeAnnotation(ctx, input.id)),

  removeMany: procedure.input(z.object({ ids })).mutation(({ ctx, input }) => removeMany(ctx, input.ids)),
  recolourMany: procedure
    .input(z.object({ ids, color: markColor }))
    .mutation(({ ctx, input }) => recolourMany(ctx, input)),
  tagMany: procedure
    .input(z.object({ ids, add: tags.default([]), remove: tags.default([]) }))
    .mutation(({ ctx, input }) => tagMany(ctx, input)),
  confirmMany: procedure.input(z.object({ ids })).mutation(({ ctx, input }) => confirmMany(ctx, input.ids)),

  previewEdition: procedure
    .input(z.object({ newId: id, oldId: id, importId: id.optional() }))
    .query(({ ctx, input }) => previewEdition(ctx, input)),
  previewReread: procedure.input(howToRead).query(({ ctx, input }) => previewReread(ctx, input)),

  tags: procedure.query(({ ctx }) => listTags(ctx)),
  citedIn: procedure.input(z.object({ annotationId: id })).query(({ ctx, input }) => citedIn(ctx, input.annotationId)),
  draft: procedure.input(z.object({ key })).query(({ ctx, input }) => findDraft(ctx, input.key)),
  saveDraft: procedure
    .input(z.object({ key, text: note.nullable() }))
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
})
