import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Database } from 'better-sqlite3'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { AppError } from '../../shared/errors'
import { withCanonicalText } from '../../shared/text/sent-document'
import { runs } from '../forms'
import { temporaryLibrary, textFile } from './temporary-library'

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** One of five files, all with the same picture, short ones and such as are stored in several parts. */
function fileOf(n: number) {
  const paragraphs = Array.from({ length: n % 2 === 0 ? 3 : 500 }, (_, at) => `Paragraph ${at} of text ${n} on weirs.`)
  const text = `# Weirs ${n}\n\n![A weir](weir.png)\n\n${paragraphs.join('\n\n')}`
  return { ...textFile(`weirs-${n}.md`, text), companion: async () => png }
}

const act = fc.record({
  kind: fc.constantFrom(
    ...(['import', 'import', 'cancel', 'trash', 'restore', 'remove', 'empty-trash', 'reread'] as const),
    ...(['take-edition', 'join', 'rename', 'undo', 'redo'] as const),
  ),
  one: fc.nat(4),
  other: fc.nat(4),
  /** turns of the event loop before it begins */
  after: fc.nat(30),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** A library with two texts, in which acts are done while others are still on their way. */
async function busyLibrary() {
  const { context, call, files } = temporaryLibrary()
  const ids: string[] = []
  const bring = async (n: number) => {
    ids.push((await importDocument(context, fileOf(n), `import-${n}`)).result.documentId)
  }
  for (const n of [0, 1]) await bring(n)
  const idOf = (n: number) => ids[n % ids.length] ?? ''
  const acts: Record<Act['kind'], (given: Act) => Promise<unknown>> = {
    import: ({ one }) => bring(one),
    cancel: ({ one }) => call.library.cancelImport({ importId: `import-${one}` }),
    trash: ({ one }) => call.library.trash({ id: idOf(one) }),
    restore: ({ one }) => call.library.restore({ id: idOf(one) }),
    async remove({ one }) {
      await call.library.trash({ id: idOf(one) })
      await call.library.removeForever({ id: idOf(one) })
    },
    'empty-trash': () => call.library.emptyTrash(),
    reread: ({ one, other }) =>
      call.library.reread({ id: idOf(one), encoding: 'windows-1252', importId: `import-${other}` }),
    'take-edition': ({ one, other }) => call.library.takeEdition({ newId: idOf(one), oldId: idOf(other) }),
    join: ({ one }) => call.library.joinModule({ documentId: idOf(one), newTitle: 'Weirs' }),
    rename: ({ one }) => call.library.rename({ id: idOf(one), title: 'Of weirs' }),
    undo: () => call.history.undo(),
    redo: () => call.history.redo(),
  }
  return { call, files, run: (given: Act) => acts[given.kind](given) }
}

/** What a learner may be told: that something is not there any more, or was cancelled. */
function requireExpected(thrown: unknown): void {
  const error = thrown instanceof TRPCError ? thrown.cause : thrown
  const isCancelled = error instanceof DOMException && error.name === 'AbortError'
  if (!isCancelled && !(error instanceof AppError)) throw thrown
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((next) => void setImmediate(next))
}

/** Nothing is half there, and nothing is left of what is gone. */
function requireWhole(db: Database): void {
  const found = (sql: string) => db.prepare(sql).all()
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(found('SELECT id FROM document WHERE staged_by IS NOT NULL')).toEqual([])
  expect(found('SELECT document_id FROM document_revision WHERE staged_by IS NOT NULL')).toEqual([])
  expect(
    found('SELECT id FROM module WHERE id NOT IN (SELECT module_id FROM document WHERE module_id IS NOT NULL)'),
  ).toEqual([])
  expect(found('SELECT sha256 FROM blob EXCEPT SELECT sha256 FROM revision_file')).toEqual([])
  for (const sha256 of db.prepare<[], string>('SELECT sha256 FROM blob WHERE complete = 1').pluck().all()) {
    const parts = db.prepare<[string], Uint8Array>('SELECT bytes FROM blob_chunk WHERE sha256 = ? ORDER BY seq').pluck()
    const hash = createHash('sha256')
    for (const part of parts.all(sha256)) hash.update(part)
    expect(hash.digest('hex')).toBe(sha256)
  }
  expect(found('SELECT sha256 FROM blob WHERE complete = 0')).toEqual([])
}

test('whatever is done in the library at the same time, each text is whole, and nothing is left of what is gone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      const { call, files, run } = await busyLibrary()
      await Promise.all(acts.map((one) => turns(one.after).then(() => run(one).catch(requireExpected))))
      requireWhole(files.store.db)
      for (const { id } of [...(await call.library.list()), ...(await call.library.trashed())])
        expect(withCanonicalText(await call.library.open({ id })).canonicalText).toMatch(
          /^Weirs \d\nParagraph 0 .* on weirs\.$/s,
        )
      while ((await call.history.state()).undo !== null) await call.history.undo()
      expect(files.store.db.pragma('foreign_key_check')).toEqual([])
    }),
    { numRuns: runs(12) },
  )
})
