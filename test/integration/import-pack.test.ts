import { describe, expect, test } from 'vitest'
import { exportedPack, importPack, installPacks, packShelf } from '../../electron/library/public'
import { packArchive } from '../../electron/library/pack-archive'
import { replayLogs } from '../../electron/review/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { smallPackFiles, type PackFile } from '../unit/electron/library/small-pack'
import { PACK, packs as brought } from './temporary-collection'
import { temporaryLibrary } from './temporary-library'

/** A library with the program’s own pack, in which packs can come in. */
function library(own = brought) {
  const here = temporaryLibrary(own)
  const shelfNow = () => packShelf({ store: here.files.store, now: here.files.now }, own)
  let shelf = shelfNow()
  const context = Object.assign(Object.create(here.context, Object.getOwnPropertyDescriptors(here.context)), {
    packs: {
      list: () => shelf.list(),
      find: (id: string) => shelf.find(id),
      get: (id: string) => shelf.get(id),
      faulty: () => shelf.faulty(),
    },
  }) as typeof here.context
  installPacks(context)
  return {
    ...here,
    context,
    call: here.callOf(context),
    bring: async (bytes: Uint8Array, options: { allowOlder?: boolean } = {}) =>
      (await importPack(context, { fileName: 'a.actuspack', bytes, ...options }, replayLogs)).result,
    /** As the next start does. */
    restart() {
      here.files.reopen()
      shelf = shelfNow()
      installPacks(context)
    },
    /** All that the learner has, and what is shown of packs. */
    async everything() {
      return {
        texts: await here.callOf(context).library.list(),
        marks: await here
          .callOf(context)
          .annotations.list({ documentId: 'locks' })
          .catch(() => []),
        packs: await here.callOf(context).library.packs(),
        cases: context.packs.list().flatMap(({ id, pack }) => pack.cases.map((one) => `${id}/${one.id}`)),
        notes: here.files.store.db.prepare('SELECT id, fields_json, deck_id FROM note ORDER BY id').all(),
        cards: here.files.store.db.prepare('SELECT * FROM card ORDER BY id').all(),
        attempts: here.files.store.db.prepare('SELECT * FROM attempt').all(),
      }
    },
  }
}

/** The small pack in another version, with pieces of its files replaced. */
function locks(version: string, ...edits: [file: PackFile, from: string, to: string][]): Uint8Array {
  const files = { ...smallPackFiles }
  for (const [file, from, to] of [['pack.yaml', 'version: 1.0.0', `version: ${version}`] as const, ...edits]) {
    expect(files[file].includes(from), `${file} has: ${from}`).toBe(true)
    files[file] = files[file].replace(from, () => to)
  }
  return packArchive({ id: 'locks', version }, files)
}

const second = (version = '1.1.0') =>
  locks(
    version,
    ['module.md', 'A lock lifts a boat', 'Much has been said of them. A lock lifts a boat'],
    ['cards.yaml', 'What lifts a boat?', 'What raises a boat?'],
    [
      'cards.yaml',
      '- id: things',
      '- id: new-one\n  deck: basics\n  type: question\n  front: New?\n  back: Yes.\n- id: things',
    ],
    ['cases.yaml', 'title: The log', 'title: The drifting log'],
  )

describe('a pack that comes in as a file', () => {
  test('brings its text, its cards and its cases, by one step that undo takes back and redo brings again', async () => {
    const { bring, everything, call, restart } = library()
    const before = await everything()
    expect(await bring(locks('1.0.0'))).toMatchObject({ id: 'locks', kind: 'new', from: null, newCards: 3 })
    const after = await everything()
    expect(after.texts.map(({ id }) => id)).toContain('locks')
    expect(after.cases).toContain('locks/the-log')
    expect(after.packs.find(({ id }) => id === 'locks')).toMatchObject({ version: '1.0.0', isImported: true, cards: 3 })
    expect(withCanonicalText(await call.library.open({ id: 'locks' })).canonicalText).toContain('A lock lifts a boat')

    expect((await call.history.undo()).name).toBe('import-pack')
    expect(await everything()).toEqual(before)
    restart()
    expect(await everything()).toEqual(before)
    expect((await call.history.redo()).name).toBe('import-pack')
    expect(await everything()).toEqual(after)
    restart()
    expect(await everything()).toEqual(after)
  })

  test('is there, and read from what is kept, after the next start; and is made anew by another program', async () => {
    const { bring, context, files } = library()
    await bring(locks('1.0.0'))
    const title = (madeBy: string) =>
      packShelf({ store: files.store, now: files.now }, brought, madeBy).find('locks')?.pack.manifest.shortTitle
    expect(title('program 1')).toBe('Locks')
    files.store.db
      .prepare(`UPDATE kept_pack SET pack_json = json_set(pack_json, '$.manifest.shortTitle', 'Kept')`)
      .run()
    expect(title('program 1')).toBe('Kept')
    expect(title('program 2')).toBe('Locks')
    expect(context.packs.list().map(({ id }) => id)).toEqual([PACK, 'locks'])
  })

  test('that was exported here is the same pack, and changes nothing', async () => {
    const { bring, context, everything } = library()
    const before = await everything()
    expect(await bring(exportedPack(context, PACK).bytes)).toMatchObject({ kind: 'same', newCards: 0 })
    await bring(locks('1.0.0'))
    expect(await bring(exportedPack(context, 'locks').bytes)).toMatchObject({ kind: 'same' })
    expect((await everything()).texts).toHaveLength(before.texts.length + 1)
  })

  test('with faults is refused with them, and nothing changes', async () => {
    const { bring, everything } = library()
    const before = await everything()
    await expect(bring(locks('1.0.0', ['cases.yaml', 'found: yes', 'fond: yes']))).rejects.toMatchObject({
      code: 'pack-invalid',
      facts: {
        count: 2,
        problems: [
          { file: 'cases.yaml', field: '0.findings' },
          { file: 'cases.yaml', field: '0.findings.fond' },
        ],
      },
    })
    await expect(bring(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'pack-unreadable' })
    expect(await everything()).toEqual(before)
  })
})

/** A learner who marked, answered, edited and practised the first version. */
async function learner() {
  const here = library()
  const { call, files } = here
  await here.bring(locks('1.0.0'))
  const { canonicalText } = withCanonicalText(await call.library.open({ id: 'locks' }))
  const start = canonicalText.indexOf('lifts a boat')
  await call.annotations.add({ documentId: 'locks', start, end: start + 12, color: 2, note: 'mine' })
  await call.library.setPosition({ id: 'locks', offset: start, furthest: start + 20 })
  const note = await call.cards.get({ noteId: 'locks/things' })
  files.clock.nowMs += 1000
  await call.cards.edit({
    noteId: note.id,
    fields: { type: 'elements', front: 'My question?', items: ['rope', 'timber'] },
    tags: note.tags,
    deckId: note.deckId,
    seenAtMs: note.updatedAtMs,
  })
  files.store.db
    .prepare(
      `INSERT INTO attempt (id, case_key, answers_json, result_json, right_count, of_count, took_ms, answered_at_ms)
       VALUES ('attempt-1', 'locks/the-log', '{}', '{}', 1, 2, 3, 1)`,
    )
    .run()
  return { ...here, mark: () => call.annotations.list({ documentId: 'locks' }) }
}

describe('a new version', () => {
  test('takes the place of the one that is here; marks, edited cards, memory and place stay', async () => {
    const { bring, call, everything, mark, files } = await learner()
    const memory = () =>
      files.store.db.prepare(`SELECT id, stability, due_day FROM card WHERE id LIKE 'locks/%' ORDER BY id`).all()
    files.store.db.prepare(`UPDATE card SET stability = 12.5, due_day = 20000 WHERE id = 'locks/finder'`).run()
    const before = { all: await everything(), memory: memory() }
    expect(await bring(second())).toMatchObject({ kind: 'newer', from: '1.0.0', version: '1.1.0', newCards: 1 })

    const { canonicalText, position } = withCanonicalText(await call.library.open({ id: 'locks' }))
    expect(canonicalText).toContain('Much has been said')
    const [kept] = await mark()
    expect(kept).toMatchObject({ note: 'mine', anchoring: { kind: 'placed' } })
    if (kept?.anchoring.kind === 'placed')
      expect(canonicalText.slice(kept.anchoring.start, kept.anchoring.end)).toBe('lifts a boat')
    expect(canonicalText.slice(position?.offset ?? 0)).toMatch(/^lifts a boat/)
    const fields = async (id: string) => (await call.cards.get({ noteId: `locks/${id}` })).fields
    expect(await fields('things')).toMatchObject({ front: 'My question?' })
    expect(await fields('what-lifts')).toMatchObject({ front: 'What raises a boat?' })
    expect(memory()).toEqual(expect.arrayContaining(before.memory))
    expect((await everything()).attempts).toEqual(before.all.attempts)
    expect((await everything()).cases).toContain('locks/the-log')

    expect((await call.history.undo()).name).toBe('import-pack')
    expect(await everything()).toEqual(before.all)
    await call.history.redo()
    expect((await everything()).packs.find(({ id }) => id === 'locks')?.version).toBe('1.1.0')
  })

  test('with another content under the same number is refused, and nothing changes', async () => {
    const { bring, everything } = await learner()
    const before = await everything()
    await expect(bring(second('1.0.0'))).rejects.toMatchObject({
      code: 'pack-version-taken',
      facts: { title: 'Locks and rivers', version: '1.0.0' },
    })
    expect(await everything()).toEqual(before)
  })

  test('that is lower asks first; where it is wanted it comes in, and the learner’s things stay', async () => {
    const { bring, everything, mark } = await learner()
    await bring(second('1.10.0'))
    const before = await everything()
    expect(await bring(second('1.9.0'))).toMatchObject({ kind: 'asks-older', from: '1.10.0', version: '1.9.0' })
    expect(await everything()).toEqual(before)
    expect(await bring(locks('1.9.0'), { allowOlder: true })).toMatchObject({ kind: 'older' })
    expect((await everything()).packs.find(({ id }) => id === 'locks')?.version).toBe('1.9.0')
    expect(await mark()).toMatchObject([{ note: 'mine', anchoring: { kind: 'placed' } }])
  })
})

describe('a pack that is removed', () => {
  test('takes its text to the trash and its cases away; cards, marks and answers stay, and it may come again', async () => {
    const { call, everything, bring, mark, restart } = await learner()
    const before = await everything()
    await call.library.removePack({ id: 'locks' })
    const after = await everything()
    expect(after.cards).toEqual(before.cards)
    expect(after.notes).toEqual(before.notes)
    expect(after.attempts).toHaveLength(1)
    expect(await mark()).toEqual(before.marks)
    expect(after.cases).not.toContain('locks/the-log')
    expect(after.texts.map(({ id }) => id)).not.toContain('locks')
    restart()
    expect(await everything()).toEqual(after)
    await call.history.undo()
    expect(await everything()).toEqual(before)

    await call.library.removePack({ id: 'locks' })
    expect(await bring(locks('1.0.0'))).toMatchObject({ kind: 'new', newCards: 0 })
    expect((await everything()).notes).toEqual(before.notes)
    expect((await mark())[0]).toMatchObject({ note: 'mine', anchoring: { kind: 'placed' } })
  })

  test('can be thrown away for good, and comes in anew after that, with its cards as they are', async () => {
    const { call, bring, everything } = await learner()
    await expect(call.library.removePack({ id: PACK })).rejects.toThrow('not-found')
    await call.library.removePack({ id: 'locks' })
    await call.library.removeForever({ id: 'locks' })
    expect(await call.library.trashed()).toEqual([])
    expect(await bring(locks('1.0.0'))).toMatchObject({ kind: 'new' })
    expect((await everything()).texts.map(({ id }) => id)).toContain('locks')
    expect((await call.cards.get({ noteId: 'locks/things' })).fields).toMatchObject({ front: 'My question?' })
  })
})

describe('a pack that the program brings as well', () => {
  const own = () => {
    const { pack, files } = brought.get(PACK)
    return { version: pack.manifest.version, files: files() }
  }
  const other = (version: string) => {
    const { version: from, files } = own()
    const manifest = (files['pack.yaml'] ?? '')
      .replace(`version: ${from}`, `version: ${version}`)
      .replace(/^shortTitle: .*$/m, 'shortTitle: Mine')
    return packArchive({ id: PACK, version }, { ...files, 'pack.yaml': manifest })
  }
  const shown = ({ context }: ReturnType<typeof library>) => context.packs.get(PACK).pack.manifest.shortTitle

  test('gives way to a higher version, and is back when that is removed', async () => {
    const here = library()
    expect(await here.bring(other('99.0.0'))).toMatchObject({ kind: 'newer' })
    expect(shown(here)).toBe('Mine')
    here.restart()
    expect(shown(here)).toBe('Mine')
    await here.call.library.removePack({ id: PACK })
    expect(shown(here)).not.toBe('Mine')
    expect((await here.call.library.list()).map(({ id }) => id)).toContain(PACK)
  })

  test('takes its place again when the program brings a later one', async () => {
    const here = library()
    await here.bring(other('0.0.1'), { allowOlder: true })
    expect(shown(here)).toBe('Mine')
    here.restart()
    expect(shown(here)).toBe('Mine')
    here.files.store.db.prepare(`UPDATE imported_pack SET over_version = '0.0.2'`).run()
    here.restart()
    expect(shown(here)).not.toBe('Mine')
  })
})
