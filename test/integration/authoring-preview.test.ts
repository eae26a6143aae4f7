import { expect, test } from 'vitest'
import { authoringRouter } from '../../electron/authoring/router'
import { packShelf } from '../../electron/library/public'
import { createCaller, router } from '../../electron/trpc'
import { packs as brought } from './temporary-collection'
import { temporaryContext } from './temporary-context'
import { parserHere } from './temporary-library'
import { temporaryStore } from './temporary-store'

const callerOf = createCaller(router({ authoring: authoringRouter }))
const file = 'cases.yaml'

async function withExample() {
  const { store, now, ...files } = temporaryStore()
  const packs = packShelf({ store, now }, brought)
  const call = callerOf(temporaryContext({ store, now, ...files }, { packs, parser: parserHere })).authoring
  const { result } = await call.start({ kind: 'example', id: 'taking', title: 'Taking' })
  return { call, id: result.id, db: store.db }
}

test('a case of a draft is asked, checked and scored as in practice, and no log has anything of it', async () => {
  const { call, id, db } = await withExample()
  const one = await call.previewCase({ id, file, at: 0 })
  const [element] = one?.elements ?? []
  expect(one?.paragraphs.length).toBeGreaterThan(0)
  const nothing = { elements: {}, findings: {}, evidence: [] }
  const empty = await call.previewResult({ id, file, at: 0, answers: nothing })
  const right = empty.rows.find(({ part }) => part === element?.id)?.expected ?? ''
  expect(empty.right).toBe(0)

  const part = { part: element?.id ?? '', value: right, evidence: [] }
  expect((await call.previewPart({ id, file, at: 0, ...part })).row).toMatchObject({ given: right, score: 1 })
  const answers = { ...nothing, elements: { [part.part]: right } }
  expect((await call.previewResult({ id, file, at: 0, answers })).right).toBe(1)
  for (const table of ['attempt', 'skill_answer', 'part_answer'])
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
})

test('with faults in its rules no case is worked, and a part that is not asked for is refused', async () => {
  const { call, id } = await withExample()
  const strange = { id, file, at: 0, part: 'nobody', value: 'yes', evidence: [] }
  await expect(call.previewPart(strange)).rejects.toThrow(/not-found/)
  await call.edit({ id, file: 'rules.yaml', edits: [{ path: ['elements', 0, 'when'], value: 'nowhere' }] })
  expect(await call.previewCase({ id, file, at: 0 })).toBeNull()
  await expect(
    call.previewResult({ id, file, at: 0, answers: { elements: {}, findings: {}, evidence: [] } }),
  ).rejects.toThrow(/not-found/)
})
