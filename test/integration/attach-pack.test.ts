import { expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { practiceRouter } from '../../electron/practice/router'
import { createCaller } from '../../electron/trpc'
import { installPacks } from '../../electron/library/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { moduleSource, whyNoModuleSource } from './module-source'
import { PACK, packs } from './temporary-collection'
import { temporaryLibrary, textFile } from './temporary-library'

/** The library with the bundled pack, and practice beside it. */
function withPack() {
  const library = temporaryLibrary(packs)
  installPacks(library.context)
  return { ...library, practice: createCaller(practiceRouter)(library.context) }
}

/** A page that has the headings by which the pack knows it, and some of its words. */
const page = textFile(
  'page.md',
  `# A page of theirs

Some words before.

## Overview of cybercrime

Cybercrime is what this is about.

## OVERVIEW OF TRAFFICKING IN PERSONS, AND SMUGGLING OF MIGRANTS

Act, means and purpose; the removal of organs is named here.
`,
)

test('a page that has the headings of a pack’s page gets its terms, its cards and its cases’ links', async () => {
  const { context, call, practice } = withPack()
  const { result } = await importDocument(context, page)
  expect(result.attachedPack).toBe(PACK)
  const id = result.documentId
  const { glossaryPackId, packId, sections, canonicalText } = withCanonicalText(await call.library.open({ id }))
  expect({ glossaryPackId, packId }).toEqual({ glossaryPackId: PACK, packId: null })
  const [title, cybercrime, trafficking] = sections

  const terms = await call.library.terms({ documentId: id })
  const bundled = await call.library.terms({ documentId: PACK })
  expect(terms.map(({ key }) => key)).toEqual(bundled.map(({ key }) => key))
  for (const { start, end, sectionId } of terms) {
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(canonicalText.length)
    expect(sections.map((section) => section.id)).toContain(sectionId)
  }
  // A part of a section that the page has under another name leads to that; what it does not have, to its start.
  const placeIn = (section: string) =>
    terms[bundled.findIndex((term) => term.sectionId === section && term.end - term.start < 60)]?.sectionId
  expect(placeIn('the-act')).toBe(trafficking?.id)
  expect(placeIn('dependent-and-enabled')).toBe(cybercrime?.id)

  const cards = await call.cards.ofDocument({ documentId: id })
  expect(cards.map((card) => card.id).toSorted()).toEqual(
    (await call.cards.ofDocument({ documentId: PACK })).map((card) => card.id).toSorted(),
  )
  expect(cards.map(({ start }) => start)).toEqual(cards.map(({ start }) => start).toSorted((a, b) => a - b))

  const [first] = await practice.cases()
  const laws = async () => {
    const { elements, findings } = await practice.case({ key: first?.key ?? '' })
    return [...elements, ...findings].flatMap(({ law }) => (law.documentId === null ? [] : law))
  }
  expect(new Set((await laws()).map((law) => law.documentId))).toEqual(new Set([PACK]))
  await call.library.setPosition({ id, offset: 0, furthest: 10 })
  expect(new Set((await laws()).map((law) => law.documentId))).toEqual(new Set([id]))
  for (const law of await laws()) expect([title, cybercrime, trafficking].map((it) => it?.id)).toContain(law.sectionId)
})

test('what the learner made of the pack’s own text stands in the page as well, where its words do', async () => {
  const { context, call } = withPack()
  const own = withCanonicalText(await call.library.open({ id: PACK }))
  const start = own.canonicalText.indexOf('the removal of organs')
  expect(start).toBeGreaterThan(0)
  await call.cards.add({
    fields: { type: 'question', front: 'What is named?', back: 'The removal of organs' },
    deckId: null,
    newDeckName: 'Own',
    tags: [],
    source: { documentId: PACK, start, end: start + 'the removal of organs'.length },
  })
  const { result } = await importDocument(context, page)
  const { canonicalText } = withCanonicalText(await call.library.open({ id: result.documentId }))
  const card = (await call.cards.ofDocument({ documentId: result.documentId })).find(
    (one) => one.front === 'What is named?',
  )
  expect(canonicalText.slice(card?.start, card?.end)).toBe('the removal of organs')
})

test('any other text gets none, until the learner says so; that can be undone, also after a restart', async () => {
  const { files, context, call } = withPack()
  const { result } = await importDocument(
    context,
    textFile('other.md', '# Other\n\n## Overview of cybercrime\n\nWords.'),
  )
  const documentId = result.documentId
  expect(result.attachedPack).toBeNull()
  expect(await call.library.terms({ documentId })).toEqual([])
  await call.library.attachPack({ documentId, packId: PACK })
  expect((await call.library.terms({ documentId })).length).toBeGreaterThan(10)
  files.reopen()
  expect((await call.history.undo()).name).toBe('attach-pack')
  expect(await call.library.terms({ documentId })).toEqual([])
  await expect(call.library.attachPack({ documentId, packId: 'nothing' })).rejects.toThrow('not-found')
  await expect(call.library.attachPack({ documentId: PACK, packId: null })).rejects.toThrow('not-found')
})

test.skipIf(whyNoModuleSource !== null)(
  `the page that the pack was written from is known, with its parts${whyNoModuleSource === null ? '' : ` (${whyNoModuleSource})`}`,
  async () => {
    const { context, call } = withPack()
    const { result } = await importDocument(context, moduleSource())
    expect(result).toMatchObject({ attachedPack: PACK, known: false, lang: 'en' })
    const { sections, published, nextTitle, byline } = await call.library.open({ id: result.documentId })
    expect(sections.map(({ title }) => title.split(' ').slice(0, 3).join(' '))).toEqual([
      'The use of',
      'Overview of trafficking',
      'Overview of cybercrime',
    ])
    expect([published, byline].join(' ')).toMatch(/2019/)
    expect(nextTitle === null || nextTitle.startsWith('Technology facilitating')).toBe(true)
    const terms = await call.library.terms({ documentId: result.documentId })
    expect(terms.length).toBeGreaterThan(10)
    expect(new Set(terms.map(({ sectionId }) => sectionId)).size).toBe(3)
  },
)
