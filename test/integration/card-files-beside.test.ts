import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  cardFile,
  filesBeside,
  foreseeCards,
  heldFile,
  holdBeside,
  holdFile,
  importCards,
} from '../../electron/card-exchange/public'
import { readMedia, removeExpiredMedia } from '../../electron/cards/public'
import { unusedMedia } from '../../electron/cards/media'
import { cardImportOptions } from '../../shared/model/card-exchange'
import { temporaryCollection } from './temporary-collection'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
)
const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(40)])
const text = 'front,back\n![](img/Map.PNG),which border\nlisten,[sound:talk.mp3]\nsee,![](gone.png) ![](gone.png)\n'
const options = cardImportOptions.parse({ newDeckName: 'Law' })

let collection: ReturnType<typeof temporaryCollection>
beforeEach(() => {
  collection = temporaryCollection()
})
async function* pieces(words: string) {
  yield new TextEncoder().encode(words)
}
async function held(words = text): Promise<string> {
  const id = await holdFile(collection.context, 'cards.csv', pieces(words))
  await holdBeside(collection.context, id, 'map.png', png)
  await holdBeside(collection.context, id, 'talk.mp3', mp3)
  await holdBeside(collection.context, id, 'unused.png', Buffer.concat([png, Buffer.from('x')]))
  return id
}
const asCards = async (id: string) => cardFile(heldFile(collection.context, id), 10)
const fronts = () =>
  collection.files.store.db
    .prepare<[], string>(
      "SELECT fields_json FROM note WHERE deck_id = (SELECT id FROM deck WHERE name = 'Law') ORDER BY number",
    )
    .pluck()
    .all()
const shas = () => fronts().flatMap((fields) => /actus:media\/([0-9a-f]{64})/.exec(fields)?.[1] ?? [])
const count = (sql: string) => collection.files.store.db.prepare<[], number>(sql).pluck().get()

describe('pictures and sounds beside a file of cards', () => {
  test('come in with the cards that name them, and what is missing is told with its line', async () => {
    const file = await asCards(await held())
    const foretold = (await foreseeCards(collection.context, file, options)).report
    expect(count('SELECT count(*) FROM media')).toBe(0)
    const { result } = await importCards(collection.context, file, options)
    expect(result).toEqual(foretold)
    expect(result.files).toBe(2)
    expect(result.missing).toEqual([{ name: 'gone.png', kind: 'picture', line: 4, count: 1 }])
    const [picture = '', sound = ''] = shas()
    expect(readMedia(collection.context, picture)).toEqual({ bytes: new Uint8Array(png), mediaType: 'image/png' })
    expect(readMedia(collection.context, sound)?.mediaType).toBe('audio/mpeg')
    expect(count('SELECT count(*) FROM note_media')).toBe(2)
    expect(count('SELECT count(*) FROM media')).toBe(2)
    expect(unusedMedia(collection.context)).toEqual([])
  })

  test('go with the import when it is undone, and come back with it, also after a start', async () => {
    await importCards(collection.context, await asCards(await held()), options)
    const [picture = ''] = shas()
    const { store, now } = collection.files
    store.undo(now())
    expect(count('SELECT count(*) FROM media WHERE removed_at_ms IS NULL')).toBe(0)
    expect(unusedMedia(collection.context)).toEqual([])
    await removeExpiredMedia(collection.context)
    store.redo(now())
    expect(count('SELECT count(*) FROM media WHERE removed_at_ms IS NULL')).toBe(2)
    expect(readMedia(collection.context, picture)).not.toBeNull()
  })

  test('of an import that is stopped are gone after the next start', async () => {
    const stop = new AbortController()
    const file = await asCards(await held())
    const bringing = importCards(collection.context, file, options, {
      importId: 'x',
      signal: stop.signal,
      report: (phase) => {
        if (phase === 'storing') throw new Error('the program ended')
      },
    })
    await expect(bringing).rejects.toThrow('the program ended')
    expect(fronts()).toEqual([])
    expect(unusedMedia(collection.context)).toEqual([])
    // As those of a start long ago: what the program ended in before it was used.
    collection.files.store.db.exec('UPDATE media SET removed_at_ms = 0')
    await removeExpiredMedia(collection.context)
    expect(count('SELECT count(*) FROM media')).toBe(0)
  })

  test('make a card that came without them whole when they come later, and stay when it comes without them again', async () => {
    const alone = async () => asCards(await holdFile(collection.context, 'cards.csv', pieces(text)))
    expect((await importCards(collection.context, await alone(), options)).result.missing).toHaveLength(3)
    const { result } = await importCards(collection.context, await asCards(await held()), options)
    expect(result).toMatchObject({ files: 2, counts: { new: 0, updated: 2, same: 1, skipped: 0 } })
    expect(shas()).toHaveLength(2)
    const again = await importCards(collection.context, await alone(), options)
    expect(again.result.counts).toEqual({ new: 0, updated: 0, same: 3, skipped: 0 })
    expect(shas()).toHaveLength(2)
  })

  test('are refused where they are neither', async () => {
    const id = await held()
    await expect(holdBeside(collection.context, id, 'a.png', Buffer.from('words'))).rejects.toMatchObject({
      code: 'media-unsupported',
    })
    await expect(holdBeside(collection.context, 'gone', 'a.png', png)).rejects.toMatchObject({ code: 'file-gone' })
  })

  test('are found on disk in the folder of the file, by name or by folder and name, and nowhere else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'actus-beside-'))
    mkdirSync(join(folder, 'in/img'), { recursive: true })
    writeFileSync(join(folder, 'in/img/map.png'), png)
    writeFileSync(join(folder, 'in/talk.mp3'), mp3)
    writeFileSync(join(folder, 'in/words.png'), 'words')
    writeFileSync(join(folder, 'out.png'), png)
    const find = filesBeside(join(folder, 'in/cards.csv'))
    expect(find('img/map.png')?.name).toBe('map.png')
    expect(find('elsewhere/talk.mp3')?.name).toBe('talk.mp3')
    expect([find('words.png'), find('../out.png'), find(join(folder, 'out.png')), find('img')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
