import { z } from 'zod'
import { procedure, router } from '../trpc'
import { attachPack } from './attach-pack'
import { documentDetails } from './details'
import {
  listDocuments,
  listTrashed,
  openDocument,
  renameDocument,
  restoreDocument,
  setPosition,
  trashDocument,
} from './documents'
import { howToRead } from './how-to-read'
import { arrangeModule, joinModule, listModules } from './modules'
import { reread } from './reread'
import { cancelImport, importProgress } from './running-imports'
import { takeEdition } from './take-edition'
import { packSummaries } from './export-pack'
import { removePack } from './remove-pack'
import { termsOf } from './terms'
import { emptyTrash, removeForever } from './trash'

const id = z.string()
const one = z.object({ id })
const offset = z.int().min(0)
const title = z.string().trim().min(1).max(300)

export const libraryRouter = router({
  list: procedure.query(({ ctx }) => listDocuments(ctx)),
  trashed: procedure.query(({ ctx }) => listTrashed(ctx)),
  packs: procedure.query(({ ctx }) => packSummaries(ctx)),
  removePack: procedure.input(one).mutation(({ ctx, input }) => removePack(ctx, input.id)),
  modules: procedure.query(({ ctx }) => listModules(ctx)),
  details: procedure.input(one).query(({ ctx, input }) => documentDetails(ctx, input.id)),
  open: procedure.input(one).query(({ ctx, input }) => openDocument(ctx, input.id)),
  terms: procedure.input(z.object({ documentId: id })).query(({ ctx, input }) => termsOf(ctx, input.documentId)),
  setPosition: procedure
    .input(z.object({ id, offset, furthest: offset }))
    .mutation(({ ctx, input }) => setPosition(ctx, input)),

  opened: procedure.query(({ ctx }) => ctx.opened?.list() ?? []),
  importProgress: procedure
    .input(z.object({ importId: id }))
    .query(({ ctx, input }) => importProgress(ctx.store, input.importId, ctx.now())),
  cancelImport: procedure
    .input(z.object({ importId: id }))
    .mutation(({ ctx, input }) => cancelImport(ctx.store, input.importId)),
  takeEdition: procedure
    .input(z.object({ newId: id, oldId: id, importId: id.optional() }))
    .mutation(({ ctx, input }) => takeEdition(ctx, input)),
  reread: procedure.input(howToRead).mutation(({ ctx, input }) => reread(ctx, input)),

  rename: procedure.input(z.object({ id, title })).mutation(({ ctx, input }) => renameDocument(ctx, input)),
  arrangeModule: procedure
    .input(z.object({ moduleId: id, title: title.optional(), documentIds: z.array(id).max(10_000) }))
    .mutation(({ ctx, input }) => arrangeModule(ctx, input)),
  joinModule: procedure
    .input(
      z.union([
        z.strictObject({ documentId: id, moduleId: id.nullable() }),
        z.strictObject({ documentId: id, newTitle: title }),
      ]),
    )
    .mutation(({ ctx, input }) => joinModule(ctx, input)),
  attachPack: procedure
    .input(z.object({ documentId: id, packId: id.nullable() }))
    .mutation(({ ctx, input }) => attachPack(ctx, input)),
  trash: procedure.input(one).mutation(({ ctx, input }) => trashDocument(ctx, input.id)),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreDocument(ctx, input.id)),
  emptyTrash: procedure.mutation(({ ctx }) => emptyTrash(ctx)),
  removeForever: procedure.input(one).mutation(({ ctx, input }) => removeForever(ctx, input.id)),
})
