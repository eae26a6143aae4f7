import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { installPacks, loadPacks } from '../../electron/library/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { temporaryLibrary } from './temporary-library'

const packsFolder = join(import.meta.dirname, '../../resources/packs')
const PACK = 'tip-som-cyber-14'

/** The folder of packs, copied to where a test may change it. */
function copiedPacks() {
  const folder = mkdtempSync(join(tmpdir(), 'actus-packs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(packsFolder, folder, { recursive: true })
  const edit = (file: string, from: string, to: string) => {
    const path = join(folder, 'module-14', file)
    const text = readFileSync(path, 'utf8')
    expect(text.includes(from), `${file} has: ${from}`).toBe(true)
    writeFileSync(path, text.replace(from, to))
  }
  return { folder, edit }
}

function installedLibrary() {
  const packs = copiedPacks()
  let shelf = loadPacks(packs.folder)
  const library = temporaryLibrary({
    list: () => shelf.list(),
    find: (id) => shelf.find(id),
    get: (id) => shelf.get(id),
    faulty: () => shelf.faulty(),
  })
  installPacks(library.context)
  return {
    ...library,
    edit: packs.edit,
    /** As a start with a newer Actus does. */
    install() {
      shelf = loadPacks(packs.folder)
      installPacks(library.context)
    },
  }
}

describe('a pack that is installed', () => {
  test('is a text with its sections, its terms and its cards, and no step of undo', async () => {
    const { call } = installedLibrary()
    const [summary] = await call.library.list()
    expect(summary).toMatchObject({ id: PACK, packId: PACK, shortTitle: 'Technology, trafficking and smuggling' })
    expect(summary?.cards).toBeGreaterThanOrEqual(60)
    const content = withCanonicalText(await call.library.open({ id: PACK }))
    expect(content.sections.filter(({ number }) => number !== null).map(({ title }) => title)).toEqual([
      'Introduction',
      'Trafficking in persons',
      'Smuggling of migrants',
      'Cybercrime',
    ])
    expect(await call.history.state()).toEqual({ undo: null, redo: null })

    const terms = await call.library.terms({ documentId: PACK })
    expect(terms.length).toBeGreaterThanOrEqual(35)
    const term = terms.find(({ id }) => id === 'act-element')
    expect(term).toMatchObject({
      key: `${PACK}/act-element`,
      source: 'Trafficking Protocol, article\u00A03(a)',
      sectionId: 'the-act',
    })
    expect(term?.forms).toContain('the act')
    expect(term?.forms).not.toContain('act (element of trafficking)')
    expect(content.canonicalText.slice(term?.start, term?.end)).toBe(
      'Any one of the five is enough; the list does not ask for a journey.',
    )
  })

  test('has links to other modules and to references that say what they stand for', async () => {
    const { call } = installedLibrary()
    const { tree } = await call.library.open({ id: PACK })
    const json = JSON.stringify(tree)
    expect(json).toContain(
      '"dataLink":"module","dataTarget":"organized-crime/1","dataWords":"Definitions of Organized Crime (Organized Crime)"',
    )
    expect(json).toContain('"dataLink":"reference","dataTarget":"europol-2018","dataWords":"Europol (2018)')
    expect(json).toContain('"dataLink":"section","dataTarget":"trafficking-in-persons"')
  })

  test('is left alone at the next start', async () => {
    const { call, files, install } = installedLibrary()
    const before = files.store.db.prepare('SELECT total_changes()').pluck().get()
    install()
    expect(files.store.db.prepare('SELECT total_changes()').pluck().get()).toBe(before)
    expect((await call.library.open({ id: PACK })).revision).toBe(1)
  })

  test('stays in the trash if it was thrown away', async () => {
    const { call, edit, install } = installedLibrary()
    await call.library.trash({ id: PACK })
    edit('module.md', 'A list would have aged', 'A list would have grown old')
    install()
    expect(await call.library.list()).toEqual([])
  })
})

describe('a pack whose text changed', () => {
  const quote = 'A list would have aged; a threshold does not.'

  test('is a new revision, in which marks stand on their words and the reader where they were', async () => {
    const { call, edit, install } = installedLibrary()
    const before = withCanonicalText(await call.library.open({ id: PACK }))
    const start = before.canonicalText.indexOf(quote)
    await call.annotations.add({ documentId: PACK, start, end: start + quote.length, color: 2, note: 'mine' })
    await call.library.setPosition({ id: PACK, offset: start, furthest: start + 500 })

    edit(
      'module.md',
      'Trafficking in persons, the smuggling of migrants and cybercrime',
      'Put first, and long enough to move all the rest. Trafficking in persons, the smuggling of migrants and cybercrime',
    )
    install()
    const after = withCanonicalText(await call.library.open({ id: PACK }))
    expect(after.revision).toBe(2)
    const [mark] = await call.annotations.list({ documentId: PACK })
    expect(mark?.anchoring.kind).toBe('placed')
    expect(mark).toMatchObject({ note: 'mine', color: 2 })
    if (mark?.anchoring.kind === 'placed')
      expect(after.canonicalText.slice(mark.anchoring.start, mark.anchoring.end)).toBe(quote)
    expect(after.canonicalText.slice(after.position?.offset ?? 0).startsWith(quote)).toBe(true)
    expect(after.position?.furthest).toBeGreaterThan(start + 500)
  })

  test('keeps a mark whose words are gone, with its note, and places it again when they come back', async () => {
    const { call, edit, install } = installedLibrary()
    // No card rests on these words; a pack whose gones are gone would be refused.
    const gone = 'had been negotiated and signed more than fifteen years before 2019'
    const { canonicalText } = withCanonicalText(await call.library.open({ id: PACK }))
    const start = canonicalText.indexOf(gone)
    await call.annotations.add({ documentId: PACK, start, end: start + gone.length, color: 2, note: 'mine' })
    const other = 'Fruit is sold by weight at every market on the coast, and fish by the dozen.'
    edit('module.md', gone, other)
    install()
    const lost = (await call.annotations.list({ documentId: PACK }))[0]
    expect(lost).toMatchObject({ anchoring: { kind: 'orphaned' }, note: 'mine', anchor: { exact: gone } })

    edit('module.md', other, gone)
    install()
    const { canonicalText: restored, revision } = withCanonicalText(await call.library.open({ id: PACK }))
    expect(revision).toBe(3)
    expect((await call.annotations.list({ documentId: PACK }))[0]?.anchoring).toEqual({
      kind: 'placed',
      start: restored.indexOf(gone),
      end: restored.indexOf(gone) + gone.length,
    })
  })
})

describe('a pack whose cards changed', () => {
  test('brings the new words to cards that the learner left as they were, and keeps those that they edited', async () => {
    const { call, edit, install, files } = installedLibrary()
    const asked = async (id: string) => (await call.cards.get({ noteId: `${PACK}/${id}` })).fields
    const mine = await call.cards.get({ noteId: `${PACK}/tip-acts` })
    files.clock.nowMs += 1000
    await call.cards.edit({
      noteId: mine.id,
      fields: { type: 'elements', front: 'My five acts?', items: ['recruitment', 'transportation'] },
      tags: mine.tags,
      deckId: mine.deckId,
      seenAtMs: mine.updatedAtMs,
    })
    edit('cards.yaml', 'Which five acts can be the first element of trafficking?', 'Name the five acts.')
    edit(
      'cards.yaml',
      'What does ICT change about the elements of trafficking?',
      'What about trafficking does ICT change?',
    )
    install()
    expect(await asked('tip-acts')).toMatchObject({ front: 'My five acts?' })
    expect(await asked('ict-elements')).toMatchObject({ front: 'What about trafficking does ICT change?' })
    expect((await call.library.open({ id: PACK })).revision).toBe(1)
  })
})

test('a pack with faults is left out and named; the others are there', () => {
  const { folder, edit } = copiedPacks()
  cpSync(join(folder, 'module-14'), join(folder, 'second'), { recursive: true })
  edit('pack.yaml', 'licence: MIT\n', '')
  const shelf = loadPacks(folder)
  expect(shelf.list().map(({ pack }) => pack.manifest.id)).toEqual([PACK])
  expect(shelf.faulty()).toEqual([
    {
      folder: 'module-14',
      problems: [{ file: 'pack.yaml', line: 1, field: 'licence', message: 'is missing: give text' }],
    },
  ])
})
