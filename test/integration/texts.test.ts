import { describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { reread } from '../../electron/library/reread'
import type { ImportedDocument } from '../../shared/model/import'
import { noLinks, type PageLinks } from '../../electron/library/parsers/parsed-document'
import { withCanonicalText } from '../../shared/text/sent-document'
import { parserHere, temporaryLibrary, textFile } from './temporary-library'

/** A library in which pages say what the test lets them say of their neighbours. */
function library() {
  const here = temporaryLibrary()
  const bring = async (title: string, links: Partial<PageLinks> = {}, words = `What ${title} says.`) => {
    const parser: typeof parserHere = {
      ...parserHere,
      async parse(...given) {
        const parts = await parserHere.parse(...given)
        return { ...parts, facts: { ...parts.facts, links: { ...noLinks, ...links } } }
      },
    }
    const context = { ...here.context, store: here.context.store, parser }
    return (await importDocument(context, textFile(`${title.slice(0, 9)}.md`, `# ${title}\n\n${words}`))).result
  }
  const pages = async () =>
    (await here.call.library.modules()).map(({ title, pages: all }) => [title, ...all.map((page) => page.title)])
  return { ...here, bring, pages }
}

const link = (title: string, url: string | null = null) => ({ title, url })
/** Words that no other text of these tests has. */
const chapter = (n: number, from = 0, to = 400) =>
  Array.from({ length: to - from }, (_, at) => `w${n}x${(at + from) % 997}${at % 9 === 8 ? '.\n\n' : ''}`).join(' ')

describe('pages of one module', () => {
  test('are put together as they come in, in whichever order', async () => {
    const { bring, pages, call } = library()
    const third = await bring('Course: Part 3', { previous: link('Course – Part 2') })
    expect(third.joined).toBeNull()
    const first = await bring('Course: Part 1', { next: link('COURSE, part 2') })
    expect(first.joined).toBeNull()
    expect((await call.library.open({ id: first.documentId })).nextTitle).toBe('COURSE, part 2')
    const second = await bring('Course: Part 2', { next: link('course part 3') })
    expect(second.joined).toMatchObject({ title: 'Course' })
    expect(await pages()).toEqual([['Course', 'Course: Part 1', 'Course: Part 2', 'Course: Part 3']])

    const content = await call.library.open({ id: second.documentId })
    expect(content.nextTitle).toBeNull()
    expect(content.module?.pages.map(({ id }) => id)).toEqual(
      [first, second, third].map(({ documentId }) => documentId),
    )
    const listed = await call.library.list()
    expect(listed.find(({ id }) => id === third.documentId)?.module).toMatchObject({ title: 'Course', position: 2 })
  })

  test('are known by their address as well; a module without a common title has that of its first page', async () => {
    const { bring, pages } = library()
    await bring('Beginning', { next: link('Continue', 'https://example.org/2') })
    await bring('Going on', { url: 'https://example.org/2' })
    expect(await pages()).toEqual([['Beginning', 'Beginning', 'Going on']])
  })

  test('that were in two modules become one, where the page between them comes', async () => {
    const { bring, pages } = library()
    await bring('A', { next: link('B') })
    await bring('B', { next: link('C') })
    await bring('D', { next: link('E') })
    await bring('E')
    expect(await pages()).toHaveLength(2)
    await bring('C', { next: link('D') })
    expect(await pages()).toEqual([['A', 'A', 'B', 'C', 'D', 'E']])
  })

  test('joining is undone with the import, also after a restart, and redone', async () => {
    const { bring, pages, call, files } = library()
    await bring('A', { next: link('B') })
    await bring('B')
    const before = await pages()
    files.reopen()
    expect((await call.history.undo()).name).toBe('import-document')
    expect(await pages()).toEqual([])
    expect((await call.library.list()).map(({ module }) => module)).toEqual([null])
    await call.history.redo()
    expect(await pages()).toEqual(before)
  })

  test('are arranged by hand: named, ordered, taken in and out, each as one undo step', async () => {
    const { bring, pages, call, files } = library()
    const ids = []
    for (const title of ['One', 'Two', 'Three']) ids.push((await bring(title)).documentId)
    const [one = '', two = '', three = ''] = ids
    const { result } = await call.library.joinModule({ documentId: one, newTitle: 'Reader' })
    const moduleId = result.moduleId ?? ''
    await call.library.joinModule({ documentId: two, moduleId })
    await call.library.arrangeModule({ moduleId, title: 'Course reader', documentIds: [three, two] })
    expect(await pages()).toEqual([['Course reader', 'Three', 'Two']])
    files.reopen()
    expect((await call.history.undo()).name).toBe('arrange-module')
    expect(await pages()).toEqual([['Reader', 'One', 'Two']])
    await call.history.redo()
    await call.library.joinModule({ documentId: three, moduleId: null })
    await call.library.joinModule({ documentId: two, moduleId: null })
    expect(await pages()).toEqual([])
    await expect(call.library.arrangeModule({ moduleId, documentIds: [] })).rejects.toThrow('not-found')
    await call.history.undo()
    expect(await pages()).toEqual([['Course reader', 'Two']])
  })

  test('may all be others than before; a module without any is gone', async () => {
    const { bring, pages, call } = library()
    const [one, two] = [(await bring('One')).documentId, (await bring('Two')).documentId]
    const { result } = await call.library.joinModule({ documentId: one, newTitle: 'Reader' })
    const moduleId = result.moduleId ?? ''
    await call.library.arrangeModule({ moduleId, documentIds: [two] })
    expect(await pages()).toEqual([['Reader', 'Two']])
    await call.library.arrangeModule({ moduleId, documentIds: [] })
    expect(await pages()).toEqual([])
    await call.history.undo()
    expect(await pages()).toEqual([['Reader', 'Two']])
  })
})

describe('a new edition', () => {
  const edition = ({ editionOf }: ImportedDocument) => editionOf && { ...editionOf, share: editionOf.share > 0.5 }

  test('is named: same title and half of the words, or half of all words', async () => {
    const { bring } = library()
    const first = await bring('Salvage', {}, chapter(1))
    const of = { id: first.documentId, title: 'Salvage', share: true }
    expect(edition(await bring('Salvage', {}, chapter(2)))).toBeNull()
    expect(edition(await bring('SALVAGE', {}, chapter(1, 0, 380) + chapter(7, 0, 40)))).toEqual(of)
    expect(edition(await bring('Salvage', {}, chapter(1) + chapter(8, 0, 390)))).toMatchObject({ share: true })
    expect(edition(await bring('Another title', {}, chapter(1, 0, 60) + chapter(9)))).toBeNull()
    expect(edition(await bring('Salvage, revised', {}, chapter(1, 0, 390)))).toMatchObject({ share: true })
  })

  test('of a page does not take a second place in its module; a neighbour that is much alike is no edition', async () => {
    const { bring, pages } = library()
    const [same, one, two] = [chapter(1), chapter(2, 0, 60), chapter(3, 0, 60)]
    await bring('One', { next: link('Two') }, same + one)
    const second = await bring('Two', { previous: link('One') }, same + two)
    expect(second).toMatchObject({ editionOf: null, joined: { title: 'One' } })
    const again = await bring('Two', { previous: link('One') }, `${same}${two} And one line more.`)
    expect(again).toMatchObject({ editionOf: { id: second.documentId }, joined: null })
    expect(await pages()).toEqual([['One', 'One', 'Two']])
  })

  test('is told in a script without spaces as well', async () => {
    const { bring } = library()
    const words = (from: number) =>
      Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + (((at + from) * 37) % 900))).join('')
    const first = await bring('打捞', {}, words(0))
    expect(edition(await bring('打捞 2', {}, words(10)))).toEqual({ id: first.documentId, title: '打捞', share: true })
    expect(edition(await bring('其他', {}, words(450)))).toBeNull()
  })

  test('becomes the next revision: marks, cards, place and module stay, the new text goes, and undo brings all back', async () => {
    const { bring, call, files } = library()
    const old = (
      await bring('Salvage', { next: link('Tools') }, `${chapter(1)}\n\nThe finder keeps a third. ${chapter(3, 0, 50)}`)
    ).documentId
    await bring('Tools', {}, chapter(5))
    const before = withCanonicalText(await call.library.open({ id: old }))
    const at = before.canonicalText.indexOf('The finder')
    await call.annotations.add({ documentId: old, start: at, end: at + 25, color: 1 })
    await call.library.setPosition({ id: old, offset: at, furthest: at + 20 })
    const fresh = (
      await bring('Salvage', {}, `A preface.\n\n${chapter(1)}\n\nThe finder keeps a third. ${chapter(4, 0, 50)}`)
    ).documentId

    await call.library.takeEdition({ newId: fresh, oldId: old })
    const after = withCanonicalText(await call.library.open({ id: old }))
    expect(after.canonicalText).toContain('A preface.')
    expect(after.revision).toBe(2)
    expect(after.module?.pages.map(({ title }) => title)).toEqual(['Salvage', 'Tools'])
    const moved = after.canonicalText.indexOf('The finder')
    expect(moved).toBeGreaterThan(at)
    expect(after.position?.offset).toBe(moved)
    const [mark] = await call.annotations.list({ documentId: old })
    expect(mark?.anchoring).toMatchObject({ start: moved, end: moved + 25 })
    expect((await call.library.list()).map(({ title }) => title).toSorted()).toEqual(['Salvage', 'Tools'])
    expect((await call.library.trashed()).map(({ id }) => id)).toEqual([fresh])

    files.reopen()
    await call.library.setPosition({ id: old, offset: moved, furthest: after.canonicalText.length })
    expect((await call.history.undo()).name).toBe('update-document')
    const { canonicalText, position } = withCanonicalText(await call.library.open({ id: old }))
    expect({ canonicalText, position }).toEqual({
      canonicalText: before.canonicalText,
      position: { offset: at, furthest: at + 20 },
    })
    expect((await call.library.trashed()).map(({ id }) => id)).toEqual([])
    await call.history.redo()
    expect(withCanonicalText(await call.library.open({ id: old }))).toMatchObject({
      canonicalText: after.canonicalText,
      revision: 2,
      position: { offset: moved },
    })
    // Either file, the old or the new one, now leads to the same text.
    expect(
      await bring('Salvage', {}, `A preface.\n\n${chapter(1)}\n\nThe finder keeps a third. ${chapter(4, 0, 50)}`),
    ).toMatchObject({ known: true, documentId: old })
  })

  test('leaves nothing of itself: no module without pages, and no file of a text that went for good meanwhile', async () => {
    const { bring, call, files } = library()
    const [old, fresh] = [
      (await bring('Old', {}, chapter(1))).documentId,
      (await bring('New', {}, chapter(2))).documentId,
    ]
    await call.library.joinModule({ documentId: fresh, newTitle: 'Alone' })
    const taking = call.library.takeEdition({ newId: fresh, oldId: old })
    await call.library.trash({ id: fresh })
    await Promise.all([expect(taking).rejects.toThrow('not-found'), call.library.removeForever({ id: fresh })])
    const rows = (table: string) => files.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([rows('blob'), rows('document_revision'), rows('module')]).toEqual([1, 1, 0])
    const again = (await bring('New', {}, chapter(2))).documentId
    await call.library.joinModule({ documentId: again, newTitle: 'Alone' })
    await call.library.takeEdition({ newId: again, oldId: old })
    expect(rows('module')).toBe(0)
    await call.history.undo()
    expect((await call.library.modules()).map(({ title }) => title)).toEqual(['Alone'])
  })

  test('is refused if one of the two is gone', async () => {
    const { bring, call } = library()
    const [a, b] = [(await bring('A')).documentId, (await bring('B')).documentId]
    await call.library.trash({ id: a })
    for (const ids of [
      { newId: b, oldId: a },
      { newId: a, oldId: b },
      { newId: b, oldId: 'none' },
      { newId: b, oldId: b },
    ])
      await expect(call.library.takeEdition(ids)).rejects.toThrow('not-found')
    expect(await call.library.list()).toHaveLength(1)
  })
})

describe('reading the file again', () => {
  test('in another encoding shows that as the next revision, and can be undone', async () => {
    const { call, context, files } = temporaryLibrary()
    const bytes = Uint8Array.from(Buffer.from('# Caf\xe9\n\nGar\xe7on, la cl\xe9 des champs \xe9tait l\xe0.', 'latin1'))
    const { result } = await importDocument(context, { fileName: 'cafe.md', bytes, encoding: 'windows-1251' })
    const id = result.documentId
    expect((await call.library.open({ id })).title).toBe('Cafй')
    await call.library.reread({ id, encoding: 'windows-1252' })
    expect(await call.library.open({ id })).toMatchObject({ title: 'Café', encoding: 'windows-1252', revision: 2 })
    files.reopen()
    expect((await call.history.undo()).name).toBe('reread-document')
    expect(await call.library.open({ id })).toMatchObject({ title: 'Cafй', encoding: 'windows-1251', revision: 1 })
    await call.history.redo()
    expect(withCanonicalText(await call.library.open({ id })).canonicalText).toContain('Garçon')
  })

  test('gives it what it asked for the first time; the learner’s own name for the text stays', async () => {
    const { call, context } = temporaryLibrary()
    const png = new Uint8Array(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    const file = { ...textFile('a.md', '# Locks\n\n![A lock](lock.png)'), companion: async () => png }
    const { result } = await importDocument(context, file)
    const id = result.documentId
    await call.library.rename({ id, title: 'My locks' })
    await call.library.reread({ id, encoding: 'utf-8' })
    const { tree, title, warnings } = await call.library.open({ id })
    expect({ title, warnings }).toEqual({ title: 'My locks', warnings: [] })
    expect(JSON.stringify(tree)).toContain('asset:')
  })

  test('of a text that is removed for good meanwhile says that it is not there any more, and leaves nothing', async () => {
    const { call, context, files } = temporaryLibrary()
    const { result } = await importDocument(context, textFile('a.md', `# Locks\n\n${chapter(1, 0, 9_000)}`))
    const id = result.documentId
    await call.library.trash({ id })
    const parser: typeof parserHere = {
      ...parserHere,
      async parse(...given) {
        const parts = await parserHere.parse(...given)
        return {
          ...parts,
          async *pieces() {
            for await (const piece of parts.pieces()) {
              yield piece
              if ((await call.library.trashed()).length > 0) await call.library.removeForever({ id })
            }
          },
        }
      },
    }
    const reading = reread({ ...context, store: context.store, parser }, { id, encoding: 'windows-1252' })
    await expect(reading).rejects.toMatchObject({ code: 'not-found' })
    expect(files.store.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(0)
  })

  test('is refused for a text without a file, and in an encoding that nobody can choose', async () => {
    const { call, context } = temporaryLibrary()
    const { result } = await importDocument(context, textFile('a.md', '# Locks'))
    await expect(call.library.reread({ id: result.documentId, encoding: 'x-user-defined' })).rejects.toThrow('utf-16be')
    await expect(call.library.reread({ id: 'none', encoding: 'utf-8' })).rejects.toThrow('not-found')
  })
})

describe('a text that is renamed', () => {
  test('has the new name everywhere, is undone, and is still known by its own title to its neighbours', async () => {
    const { bring, call, files, pages } = library()
    const first = await bring('First', { next: link('Second') })
    const second = (await bring('Second page', {})).documentId
    await call.library.rename({ id: first.documentId, title: 'Read me' })
    expect((await call.library.list()).map(({ title }) => title)).toContain('Read me')
    expect((await bring('Second')).joined?.title).toBe('Read me')
    expect((await pages())[0]).toEqual(['Read me', 'Read me', 'Second'])
    await call.library.rename({ id: second, title: 'Other' })
    files.reopen()
    expect((await call.history.undo()).name).toBe('rename-document')
    expect((await call.library.open({ id: second })).title).toBe('Second page')
    await expect(call.library.rename({ id: second, title: '  ' })).rejects.toThrow('too_small')
  })
})
