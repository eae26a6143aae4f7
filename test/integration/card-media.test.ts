import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../electron/app'
import { removeExpiredMedia } from '../../electron/cards/public'
import { removeExpired } from '../../electron/library/public'
import { mediaMarkdown } from '../../shared/cards/media-links'
import type { NoteFields } from '../../shared/model/card'
import { PACK, temporaryCollection } from './temporary-collection'

const DAY_MS = 86_400_000
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const token = 'token'

let t: ReturnType<typeof temporaryCollection>
let fetch: (path: string, init?: RequestInit) => Promise<Response>
beforeEach(() => {
  t = temporaryCollection()
  const app = createApp({
    context: t.context,
    rendererDir: '',
    devServer: null,
    rpcToken: token,
    version: '1',
    host: 'browser',
  })
  fetch = (path, init = {}) =>
    app.fetch(new Request(`http://127.0.0.1${path}`, { ...init, headers: { 'x-actus-token': token, ...init.headers } }))
})

const upload = (name: string, body: BodyInit) =>
  fetch('/upload/media', { method: 'POST', body, headers: { 'x-file-name': encodeURIComponent(name) } })
async function uploaded(name: string, body: BodyInit): Promise<{ sha256: string; mediaType: string; size: number }> {
  const response = await upload(name, body)
  expect(response.status).toBe(200)
  return response.json()
}
const withPicture = (sha256: string): NoteFields => ({
  type: 'question',
  front: `Which border? ${mediaMarkdown(sha256, 'map.png')}`,
  back: 'None',
})
const add = async (fields: NoteFields) =>
  (await t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: [], source: null })).result.noteId
const unused = async () => (await t.call.cards.unusedMedia()).map(({ name }) => name)
const bytesKept = () =>
  t.files.store.db.prepare("SELECT count(*) FROM blob WHERE media_type LIKE 'image/%'").pluck().get()

describe('a picture or a sound', () => {
  test('is kept once, whatever it is called, and served for good by what it holds', async () => {
    const { sha256, mediaType, size } = await uploaded('map.txt', png)
    expect({ mediaType, size }).toEqual({ mediaType: 'image/png', size: png.byteLength })
    expect((await uploaded('again.png', png)).sha256).toBe(sha256)
    expect(bytesKept()).toBe(1)

    const response = await fetch(`/media/${sha256}`)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
    })
    expect((await fetch(`/media/${'0'.repeat(64)}`)).status).toBe(404)
    expect(await t.call.cards.media({ sha256: '0'.repeat(64) })).toBeNull()
  })

  test('comes in parts, as a player asks for them', async () => {
    const { sha256 } = await uploaded('map.png', png)
    const part = async (range: string) => {
      const response = await fetch(`/media/${sha256}`, { headers: { range } })
      return [response.status, response.headers.get('content-range'), Buffer.from(await response.arrayBuffer())]
    }
    const last = png.byteLength - 1
    expect(await part('bytes=1-3')).toEqual([206, `bytes 1-3/${png.byteLength}`, png.subarray(1, 4)])
    expect(await part('bytes=60-')).toEqual([206, `bytes 60-${last}/${png.byteLength}`, png.subarray(60)])
    expect(await part('bytes=-2')).toEqual([206, `bytes ${last - 1}-${last}/${png.byteLength}`, png.subarray(-2)])
    expect((await part('bytes=900-'))[0]).toBe(416)
  })

  test('that is a drawing can do nothing, should it be opened as a page', async () => {
    const { sha256 } = await uploaded('drawing.svg', svg)
    const headers = (await fetch(`/media/${sha256}`)).headers
    expect(headers.get('content-type')).toBe('image/svg+xml')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  test.each([
    ['empty.png', '', 'media-unsupported'],
    ['letter.png', 'no picture at all', 'media-unsupported'],
    ['large.png', new Uint8Array(20_000_001), 'file-too-large'],
  ])('that cannot be shown or played is refused with the reason: %s', async (name, body, code) => {
    const response = await upload(name, body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ appError: { code, facts: { file: name } } })
    expect(bytesKept()).toBe(0)
  })

  test('is unused once no note and no draft names it; removed, undo brings it back', async () => {
    const [{ sha256 }, other] = [await uploaded('map.png', png), await uploaded('drawing.svg', svg)]
    expect(await unused()).toEqual(expect.arrayContaining(['map.png', 'drawing.svg']))
    const noteId = await add(withPicture(sha256))
    expect(await unused()).toEqual(['drawing.svg'])

    const { updatedAtMs } = await t.call.cards.get({ noteId })
    const fields: NoteFields = { type: 'question', front: 'Which border?', back: 'None' }
    await t.call.cards.edit({ noteId, fields, tags: [], deckId: `${PACK}/tip`, seenAtMs: updatedAtMs })
    expect(await unused()).toEqual(expect.arrayContaining(['map.png', 'drawing.svg']))
    await t.call.history.undo()
    expect(await unused()).toEqual(['drawing.svg'])

    // In use meanwhile: it stays.
    const { result } = await t.call.cards.removeUnusedMedia({ files: [sha256, other.sha256] })
    expect(result).toEqual({ removed: 1 })
    expect(await unused()).toEqual([])
    await t.call.history.undo()
    expect(await unused()).toEqual(['drawing.svg'])
    t.files.store.write(0, ({ db }) =>
      db.prepare(`INSERT INTO draft VALUES ('card:new', ?, 0)`).run(mediaMarkdown(other.sha256, 'a')),
    )
    expect(await unused()).toEqual([])
  })

  test('that was removed goes with its bytes a month later, unless it is used again', async () => {
    const [{ sha256 }, other] = [await uploaded('map.png', png), await uploaded('drawing.svg', svg)]
    await t.call.cards.removeUnusedMedia({ files: [sha256, other.sha256] })
    const noteId = await add(withPicture(sha256))
    expect(await t.call.cards.get({ noteId })).toMatchObject({ fields: withPicture(sha256) })
    t.files.clock.nowMs += 29 * DAY_MS
    await removeExpiredMedia(t.context)
    await removeExpired(t.context)
    expect(bytesKept()).toBe(2)
    t.files.clock.nowMs += 2 * DAY_MS
    await removeExpiredMedia(t.context)
    await removeExpired(t.context)
    expect(bytesKept()).toBe(1)
    expect(await t.call.cards.media({ sha256: other.sha256 })).toBeNull()
    expect((await fetch(`/media/${sha256}`)).status).toBe(200)
    expect((await fetch(`/media/${other.sha256}`)).status).toBe(404)
  })
})

describe('what goes with a note', () => {
  test('its tags are known, and come back with it', async () => {
    const fields: NoteFields = { type: 'both-ways', front: 'act', back: 'acte' }
    const tags = ['law::crime', 'exam']
    const { noteId, cardIds } = (await t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags, source: null })).result
    expect(cardIds.length).toBe(2)
    expect(await t.call.cards.tags()).toEqual(expect.arrayContaining(tags))
    await t.call.cards.remove({ noteIds: [noteId] })
    expect(await t.call.cards.tags()).not.toContain('law::crime')
    await t.call.history.undo()
    expect((await t.call.cards.get({ noteId })).tags).toEqual(['exam', 'law::crime'])
    await expect(
      t.call.cards.add({ fields, deckId: `${PACK}/tip`, tags: ['two words'], source: null }),
    ).rejects.toThrow('tags')
  })

  test('notes that ask the same or nearly the same are found while one is written', async () => {
    const one = await add({ type: 'question', front: 'Name the **acts** of trafficking', back: 'five' })
    const alike = async (front: string, exceptNoteId: string | null = null) =>
      (await t.call.cards.alike({ front, exceptNoteId })).map(({ noteId, isSame }) => ({ noteId, isSame }))
    expect(await alike('Name the acts of trafficking')).toEqual([{ noteId: one, isSame: true }])
    expect(await alike('Name all the acts of trafficking')).toEqual([{ noteId: one, isSame: false }])
    expect(await alike('Name the acts of trafficking', one)).toEqual([])
    expect(await alike('Which acts?')).toEqual([])
    expect(await alike('')).toEqual([])
  })
})
