import { z } from 'zod'
import { procedure, router } from '../trpc'
import { listDocuments, listTrashed, openDocument, restoreDocument, setPosition, trashDocument } from './documents'
import { cancelImport } from './running-imports'
import { termsOf } from './terms'

const one = z.object({ id: z.string() })
const offset = z.int().min(0)

export const libraryRouter = router({
  list: procedure.query(({ ctx }) => listDocuments(ctx)),
  trashed: procedure.query(({ ctx }) => listTrashed(ctx)),
  open: procedure.input(one).query(({ ctx, input }) => openDocument(ctx, input.id)),
  terms: procedure
    .input(z.object({ documentId: z.string() }))
    .query(({ ctx, input }) => termsOf(ctx, input.documentId)),
  setPosition: procedure
    .input(z.object({ id: z.string(), offset, furthest: offset }))
    .mutation(({ ctx, input }) => setPosition(ctx, input)),
  cancelImport: procedure
    .input(z.object({ importId: z.string() }))
    .mutation(({ ctx, input }) => cancelImport(ctx.store, input.importId)),
  trash: procedure.input(one).mutation(({ ctx, input }) => trashDocument(ctx, input.id)),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreDocument(ctx, input.id)),
})
