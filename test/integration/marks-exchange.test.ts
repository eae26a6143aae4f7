import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { describe, expect, test } from 'vitest'
import { annotationQueries, type StoredAnnotation } from '../../electron/annotations/annotation.queries'
import { exportMarks, importMarks } from '../../electron/annotations/public'
import { importDocument, shownText } from '../../electron/library/public'
import { exportFormats, type ExportFormat } from '../../shared/exchange/exported'
import { graphemeEnd, graphemeStart } from '../../shared/anchoring/graphemes'
import type { MarkColor, MarkStyle } from '../../shared/model/annotation'
import { citation, citedMarks } from '../../shared/model/summary'
import { runs } from '../forms'
import { temporaryLibrary, textFile } from './temporary-library'

const text = `# Locks 🙂

A lock 🔒 lifts a boat from one level to another. Its keeper 👩🏽‍🚒 says who may pass: the keeper, the keeper alone.

## 2 Gates and crème brûlée

The gates are closed by hand, e\u0301t\u0301e\u0301 comme hiver, and the keeper waits 👨‍👩‍👧‍👦 for the level.

| Gate | Height |
| - | - |
| upper | 4 m |
| lower | 9 m |

- The keeper counts the boats.
- 🇩🇪🇫🇷 Boats of all flags pass.
`

type Library = ReturnType<typeof temporaryLibrary>

async function libraryWith(content = text, name = 'locks.md', library: Library = temporaryLibrary()) {
  const { result } = await importDocument(library.context, textFile(name, content))
  const { documentId } = result
  const canonicalText = shownText(library.files.store.db, documentId).whole()
  return { ...library, documentId, canonicalText }
}

async function exported(library: Library, documentId: string | null, format: ExportFormat, more = {}) {
  const files = await exportMarks(library.context, {
    format,
    documentId,
    filter: null,
    apart: false,
    bom: false,
    ...more,
  })
  let content = ''
  for (const { pieces } of files) for await (const piece of pieces()) content += piece
  return content
}

const bytes = (content: unknown) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))

const brought = async (library: Library, documentId: string | null, content: unknown, fileName = 'marks.json') =>
  (await importMarks(library.context, documentId, { fileName, bytes: bytes(content) })).result

const anyMark = fc.record({
  from: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 120 }),
  color: fc.constantFrom<MarkColor>(1, 2, 3, 4, 5),
  style: fc.constantFrom<MarkStyle>('highlight', 'underline'),
  tags: fc.uniqueArray(fc.constantFrom('act', 'means', '2024', 'über/fluß', 'a-b_c', 'चरण'), { maxLength: 3 }),
  note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.constant('```\nopen\n# *note* <b> %% [[x]]')),
  createdAtMs: fc.integer({ min: 0, max: 4e12 }),
  laterMs: fc.nat(1e9),
})

function layMarks(
  { files }: Library,
  documentId: string,
  marks: (typeof anyMark extends fc.Arbitrary<infer M> ? M : never)[],
) {
  const shown = shownText(files.store.db, documentId)
  const whole = shown.whole()
  files.store.operate('mark-text', 0, (tx) => {
    for (const { from, length, laterMs, tags, ...mark } of marks) {
      const start = from % (whole.length - 1)
      const range = {
        start: graphemeStart(whole, start),
        end: graphemeEnd(whole, Math.min(whole.length, start + length)),
      }
      // A learner marks words.
      if (whole.slice(range.start, range.end).trim() === '') continue
      const stored: StoredAnnotation = {
        ...mark,
        id: newId(),
        documentId,
        revision: shown.revision,
        anchor: shown.describe(range.start, range.end),
        tags: tags.toSorted(),
        updatedAtMs: mark.createdAtMs + laterMs,
      }
      annotationQueries(tx.db).insert(stored)
    }
  })
}

/** What is the same in two collections: all but the text's id, which each gives itself. */
async function marksOf(library: Library, documentId: string) {
  const marks = await library.call.annotations.list({ documentId })
  return marks.map((mark) => ({ ...mark, documentId: '' })).toSorted((a, b) => a.id.localeCompare(b.id))
}

describe('marks that leave and come in again', () => {
  test('as W3C annotations are the same marks: words, place, colour, style, tags, note, times, id', async () => {
    const [from, to] = [await libraryWith(), await libraryWith()]
    await fc.assert(
      fc.asyncProperty(fc.array(anyMark, { maxLength: 12 }), async (marks) => {
        for (const { files } of [from, to]) files.store.db.exec('DELETE FROM annotation')
        // The same words with the same note are one mark to an import.
        const distinct = marks.map((mark, at) => ({
          ...mark,
          note: mark.note === '' ? '' : `${mark.note} ${at}`,
          from: mark.from + at,
        }))
        layMarks(from, from.documentId, distinct)
        const before = await marksOf(from, from.documentId)
        const seen = new Set(before.map(({ anchor, note }) => JSON.stringify([anchor.start, anchor.end, note])))
        fc.pre(seen.size === before.length)
        const report = await brought(to, to.documentId, await exported(from, from.documentId, 'jsonld'))
        expect(await marksOf(to, to.documentId)).toEqual(before)
        expect(report).toMatchObject({
          placed: before.length,
          toCheck: 0,
          orphaned: 0,
          known: 0,
          skipped: [],
          notices: [],
        })
      }),
      { numRuns: runs(150) },
    )
  }, 60_000)

  test('bring the notes across them along, which cite what the marks are called here', async () => {
    const from = await libraryWith()
    layMarks(from, from.documentId, fc.sample(anyMark, { numRuns: 3, seed: 7 }))
    const [first, second] = await from.call.annotations.list({ documentId: from.documentId })
    if (!first || !second) throw new Error('no marks')
    const id = newId()
    const body = `${citation('One [of] them', first.id)}, and ${citation('the *other*', second.id)} \`x\``
    const { result: note } = await from.call.summaries.save({ id, title: 'Across', body, seenAtMs: null })
    await from.call.summaries.save({ id: newId(), title: 'On nothing', body: 'Yet', seenAtMs: null })
    const file = await exported(from, from.documentId, 'jsonld')

    const to = await libraryWith()
    expect(await brought(to, to.documentId, file)).toMatchObject({ placed: 3, known: 0, notes: 1, skipped: [] })
    expect(await to.call.summaries.get({ id })).toEqual(note)
    expect(await to.call.annotations.citedIn({ annotationId: first.id })).toEqual([{ id, title: 'Across' }])
    expect(await brought(to, to.documentId, file)).toMatchObject({ placed: 0, known: 4, notes: 0 })
    await to.call.history.undo()
    expect(await to.call.summaries.list()).toEqual([])
    expect(await brought(to, null, await exported(from, null, 'jsonld'))).toMatchObject({ placed: 3, notes: 2 })

    // A mark that the learner made here as well stays the one, and is cited.
    const mine = await libraryWith()
    const { start, end } = first.anchor
    const input = { documentId: mine.documentId, start, end, color: 5 as const, note: first.note }
    const { result: made } = await mine.call.annotations.add(input)
    expect(await brought(mine, mine.documentId, file)).toMatchObject({ placed: 2, known: 1, notes: 1 })
    expect(citedMarks((await mine.call.summaries.get({ id }))?.body ?? '')).toEqual([made.id, second.id])

    // Another copy of the text beside the one that has the marks: there they get ids of their own.
    const copy = await libraryWith(`${text}\nAnother ending.\n`, 'copy.md', to)
    await to.call.summaries.remove({ id })
    expect(await brought(to, copy.documentId, file)).toMatchObject({ placed: 3, notes: 1 })
    const copies = new Set((await marksOf(to, copy.documentId)).map((mark) => mark.id))
    const cited = citedMarks((await to.call.summaries.get({ id }))?.body ?? '')
    expect(cited.map((markId) => copies.has(markId))).toEqual([true, true])
  })

  test('leave with the notes that cite one of them, in a file of their own where each text has one', async () => {
    const library = await libraryWith()
    const weirs = await libraryWith('# Weirs\n\nA weir holds the water back.', 'weirs.md', library)
    layMarks(library, library.documentId, fc.sample(anyMark, { numRuns: 1, seed: 3 }))
    layMarks(library, weirs.documentId, fc.sample(anyMark, { numRuns: 1, seed: 3 }))
    const [mark] = await library.call.annotations.list({ documentId: library.documentId })
    const body = `Only ${citation('this', mark?.id ?? '')}.`
    await library.call.summaries.save({ id: newId(), title: 'Across', body, seenAtMs: null })
    for (const format of ['md', 'html', 'jsonld'] as const) {
      const titled = async (id: string | null) => (await exported(library, id, format)).includes('Across')
      expect([await titled(library.documentId), await titled(weirs.documentId), await titled(null)]).toEqual([
        true,
        false,
        true,
      ])
    }
    const asked = { documentId: null, filter: null, apart: false, bom: false } as const
    const [table] = await exportMarks(library.context, { ...asked, format: 'csv' })
    let rows = ''
    for await (const piece of table?.pieces() ?? []) rows += piece
    expect([rows.includes('Across'), table?.counts.notesLeftOut]).toEqual([false, 1])
    const files = await exportMarks(library.context, { ...asked, format: 'md', apart: true })
    const contents: string[] = []
    for (const { pieces } of files) {
      let content = ''
      for await (const piece of pieces()) content += piece
      contents.push(content)
    }
    expect(files.map(({ name, counts }) => [name, counts.marks, counts.notes])).toEqual([
      ['Locks 🙂.md', 1, 0],
      ['Weirs.md', 1, 0],
      ['Notes across marks.md', 0, 1],
    ])
    expect(contents[2]).toContain(`Only [this](${encodeURIComponent('Locks 🙂.md')}#^${mark?.id}).`)
  })

  test('are known when they come a second time, and one step of undo takes them back', async () => {
    const from = await libraryWith()
    layMarks(from, from.documentId, fc.sample(anyMark, { numRuns: 8, seed: 4 }))
    const file = await exported(from, from.documentId, 'jsonld')
    const to = await libraryWith()
    const first = await brought(to, to.documentId, file)
    const came = first.placed + first.toCheck
    expect(await brought(to, to.documentId, file)).toMatchObject({ placed: 0, toCheck: 0, orphaned: 0, known: 8 })
    expect(await brought(from, from.documentId, file)).toMatchObject({ placed: 0, known: 8 })
    expect(await marksOf(to, to.documentId)).toHaveLength(came)
    expect((await to.call.history.undo()).name).toBe('import-marks')
    expect(await marksOf(to, to.documentId)).toEqual([])
    await to.call.history.redo()
    expect(await marksOf(to, to.documentId)).toHaveLength(came)
  })

  test('keep their id where it is free, get one of their own in a second text, and stand once if they are named twice', async () => {
    const library = await libraryWith()
    const other = await libraryWith(`${text}\nOne more line.\n`, 'copy.md', library)
    const target = { selector: { type: 'TextQuoteSelector', exact: 'The gates are closed by hand' } }
    const id = 'urn:uuid:018f3a52-7c1e-7000-8000-0000000000aa'
    const named = { type: 'Annotation', id, target }
    const again = { ...named, body: { type: 'TextualBody', value: 'another note' } }
    expect(await brought(library, library.documentId, [named, again])).toMatchObject({ placed: 1, known: 1 })
    expect(await brought(library, other.documentId, [named, again])).toMatchObject({ placed: 1, known: 1 })
    expect(await brought(library, other.documentId, [again])).toMatchObject({ placed: 0, known: 1 })
    const idsIn = async (documentId: string) =>
      (await library.call.annotations.list({ documentId })).map((mark) => mark.id)
    expect(await idsIn(library.documentId)).toEqual([id.slice('urn:uuid:'.length)])
    expect(await idsIn(other.documentId)).not.toEqual(await idsIn(library.documentId))
  })

  test('of all texts find their texts again, though these have other ids', async () => {
    const from = await libraryWith()
    await libraryWith('# Rivers\n\nThe river 🌊 bends where the keeper is not.', 'rivers.md', from)
    for (const { id } of await from.call.library.list()) layMarks(from, id, fc.sample(anyMark, { numRuns: 5, seed: 7 }))
    const to = await libraryWith('# Rivers\n\nThe river 🌊 bends where the keeper is not.', 'rivers.md')
    await libraryWith(text, 'locks.md', to)
    const file = (await exported(from, null, 'jsonld')).replaceAll('urn:uuid:id-', 'urn:uuid:elsewhere-')
    const report = await brought(to, null, file)
    expect(report.texts.map(({ title }) => title).toSorted()).toEqual(['Locks 🙂', 'Rivers'])
    expect(report).toMatchObject({ placed: 10, skipped: [] })
  })

  test.each(exportFormats)('as %s from any content, without failing', async (format) => {
    const library = await libraryWith()
    layMarks(library, library.documentId, fc.sample(anyMark, { numRuns: 60, seed: 11 }))
    const file = await exported(library, library.documentId, format, { bom: true })
    expect(file.length).toBeGreaterThan(1000)
    expect(await exported(library, null, format)).toContain(format === 'md' ? '# Locks' : 'Locks')
  })
})
