import { describe, expect, test } from 'vitest'
import { exportedDraft } from '../../electron/authoring/public'
import { authoringRouter } from '../../electron/authoring/router'
import { packShelf } from '../../electron/library/public'
import { libraryRouter } from '../../electron/library/router'
import { historyRouter } from '../../electron/store/router'
import { createCaller, router } from '../../electron/trpc'
import { PACK, packs as brought } from './temporary-collection'
import { temporaryContext } from './temporary-context'
import { parserHere } from './temporary-library'
import { temporaryStore } from './temporary-store'

const callerOf = createCaller(router({ authoring: authoringRouter, library: libraryRouter, history: historyRouter }))

/** Authoring over a temporary data file, with the program’s own pack on the shelf. */
function authoring() {
  const files = temporaryStore()
  const packs = packShelf({ store: files.store, now: files.now }, brought)
  const context = temporaryContext(files, { packs, parser: parserHere })
  return { files, context, call: callerOf(context) }
}

async function withExample() {
  const here = authoring()
  const { result } = await here.call.authoring.start({ kind: 'example', id: 'taking', title: 'Taking' })
  const file = async (name: string) => (await here.call.authoring.draft({ id: result.id })).files[name] ?? ''
  return { ...here, id: result.id, file }
}

describe('a draft', () => {
  test('that begins with the example has no faults; one that begins with nothing says what it lacks', async () => {
    const { call, id, files } = await withExample()
    expect(await call.authoring.check({ id })).toEqual({ problems: [], remarks: [] })
    files.clock.nowMs += 1000
    const { result } = await call.authoring.start({ kind: 'empty', id: 'empty', title: 'Nothing: yet # really' })
    const { problems } = await call.authoring.check({ id: result.id })
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'rules.yaml facts',
      'rules.yaml elements',
      'rules.yaml findings',
    ])
    expect(await call.authoring.drafts()).toMatchObject([
      { title: 'Nothing: yet # really', packId: 'empty', version: '0.1.0', installedVersion: null },
      { packId: 'taking' },
    ])
  })

  test('that is a copy has the files of the pack, letter for letter', async () => {
    const { call } = authoring()
    const { result } = await call.authoring.start({ kind: 'copy', packId: PACK })
    expect((await call.authoring.draft({ id: result.id })).files).toEqual(brought.get(PACK).files())
    expect(await call.authoring.check({ id: result.id })).toEqual({ problems: [], remarks: [] })
  })

  test('is edited by its fields, a change a step of undo, and is there after a restart', async () => {
    const { call, id, file, files } = await withExample()
    const before = await file('terms.yaml')
    await call.authoring.edit({ id, file: 'terms.yaml', edits: [{ path: [0, 'term'], value: 'grabbing' }] })
    await call.authoring.edit({ id, file: 'terms.yaml', edits: [{ path: [0, 'aliases'] }] })
    expect(await file('terms.yaml')).toContain('term: grabbing')
    expect(await file('terms.yaml')).not.toContain('aliases')
    files.reopen()
    expect((await call.history.undo()).name).toBe('edit-pack')
    expect(await file('terms.yaml')).toContain('aliases')
    await call.history.undo()
    expect(await file('terms.yaml')).toBe(before)
  })

  test('is ordered, and each change gives the text that it left', async () => {
    const { call, id, file } = await withExample()
    const edits = [{ path: ['elements', 1], to: 0 }]
    const { result, changed } = await call.authoring.edit({ id, file: 'rules.yaml', edits })
    expect(result.text).toBe(await file('rules.yaml'))
    expect(result.text).toMatch(/- id: without-consent[^]*- id: taken\n/)
    expect(changed).toContain('draft-pack')
    expect((await call.authoring.check({ id })).problems).toEqual([])
  })

  test('tells what its cases practise, and nothing while its rules have faults', async () => {
    const { call, id } = await withExample()
    const found = await call.authoring.coverage({ id })
    expect(found?.counts).toMatchObject({ cases: 2, pairs: 1, terms: 1, cards: 2 })
    expect(found?.findings).toMatchObject([
      { id: 'wrong', cases: { yes: 1, no: 1, insufficient: 0 }, missedNarrowly: 1 },
    ])
    const edits = [{ path: ['findings', 0, 'when'], value: { all: ['taken', 'nothing'] } }]
    await call.authoring.edit({ id, file: 'rules.yaml', edits })
    expect(await call.authoring.coverage({ id })).toBeNull()
    expect((await call.authoring.check({ id })).problems).toMatchObject([{ field: 'findings.0.when.all.1' }])
  })

  test('is written as text only over what its author saw, and a file that can’t be read is edited as text alone', async () => {
    const { call, id, file } = await withExample()
    const seen = await file('terms.yaml')
    await call.authoring.write({ id, file: 'terms.yaml', text: '- id: "x', seen })
    await expect(call.authoring.write({ id, file: 'terms.yaml', text: '[]', seen })).rejects.toThrow('stale-edit')
    const edits = [{ path: [0, 'id'], value: 'y' }]
    await expect(call.authoring.edit({ id, file: 'terms.yaml', edits })).rejects.toThrow('file-not-text')
    await expect(call.authoring.write({ id, file: '../x', text: '', seen: null })).rejects.toThrow('not-found')
    expect((await call.authoring.check({ id })).problems[0]).toMatchObject({ file: 'terms.yaml', line: 1 })
    await call.authoring.write({ id, file: 'cases/more.yaml', text: '[]\n', seen: null })
    expect(await file('cases/more.yaml')).toBe('[]\n')
  })

  test('that is removed is back by undo, with its files', async () => {
    const { call, id } = await withExample()
    const before = await call.authoring.draft({ id })
    await call.authoring.remove({ id })
    await expect(call.authoring.draft({ id })).rejects.toThrow('not-found')
    expect((await call.history.undo()).name).toBe('remove-draft')
    expect(await call.authoring.draft({ id })).toEqual(before)
  })

  test('is shown as it will be read, with its headings, also while the manifest has faults', async () => {
    const { call, id } = await withExample()
    expect((await call.authoring.preview({ id })).sections.map((section) => section.id)).toEqual([
      'taking',
      'taking-a-thing',
      'consent-of-the-owner',
    ])
    await call.authoring.edit({ id, file: 'pack.yaml', edits: [{ path: ['licence'] }] })
    expect((await call.authoring.preview({ id })).sections).toHaveLength(3)
  })
})

test('a draft is installed by the way of any pack, exported as that, and its list of drafts says what is in use', async () => {
  const { call, context, id } = await withExample()
  expect((await call.authoring.install({ id })).result).toMatchObject({ id: 'taking', kind: 'new', newCards: 2 })
  expect(context.packs.get('taking').pack.cases).toHaveLength(2)
  expect((await call.authoring.drafts())[0]?.installedVersion).toBe('0.1.0')
  expect((await call.authoring.install({ id })).result.kind).toBe('same')
  const { name, bytes } = await exportedDraft(context, id)
  expect(name).toBe('taking-0.1.0.actuspack')
  expect((await parserHere.readPack({ fileName: name, bytes })).contentSha256).toBe(
    context.packs.get('taking').contentSha256,
  )

  await call.authoring.edit({ id, file: 'pack.yaml', edits: [{ path: ['byline'], value: 'By me.' }] })
  await expect(call.authoring.install({ id })).rejects.toThrow('pack-version-taken')
  await call.authoring.edit({ id, file: 'pack.yaml', edits: [{ path: ['version'], value: '0.2.0' }] })
  expect((await call.authoring.install({ id })).result).toMatchObject({ kind: 'newer', from: '0.1.0' })
  await call.authoring.edit({ id, file: 'pack.yaml', edits: [{ path: ['version'], value: '0.1.5' }] })
  expect((await call.authoring.install({ id })).result.kind).toBe('asks-older')
  expect((await call.authoring.install({ id, allowOlder: true })).result.kind).toBe('older')
  await call.authoring.edit({ id, file: 'cases.yaml', edits: [{ path: [0, 'decisive'], value: 'nothing' }] })
  await expect(exportedDraft(context, id)).rejects.toMatchObject({ code: 'pack-invalid', facts: { count: 1 } })
  await expect(call.authoring.install({ id })).rejects.toThrow('pack-invalid')
})
