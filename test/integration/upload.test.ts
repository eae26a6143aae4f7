import { expect, test } from 'vitest'
import { createApp } from '../../electron/app'
import type { OpenedFiles } from '../../electron/context'
import { AppError } from '../../shared/errors'
import type { ImportedDocument } from '../../shared/model/import'
import { temporaryLibrary, textFile } from './temporary-library'

const token = 'token'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function temporaryApp(opened?: OpenedFiles) {
  const library = temporaryLibrary()
  const app = createApp({
    context: opened === undefined ? library.context : { ...library.context, store: library.context.store, opened },
    rendererDir: '',
    devServer: null,
    rpcToken: token,
    version: '1',
    host: 'browser',
  })
  const fetch = (path: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://127.0.0.1${path}`, { ...init, headers: { 'x-actus-token': token, ...init.headers } }))
  return { ...library, fetch }
}

function form(files: { as: 'file' | 'companion'; path: string; content: string | Buffer }[]): FormData {
  const body = new FormData()
  for (const { as, path, content } of files) {
    const part = typeof content === 'string' ? content : new Uint8Array(content)
    body.append(as, new File([part], path), path)
  }
  return body
}

async function imported(response: Response): Promise<ImportedDocument> {
  expect(response.status).toBe(200)
  const { result }: { result: ImportedDocument } = await response.json()
  return result
}

test('a file may come as the body, under its name', async () => {
  const { fetch, call } = temporaryApp()
  const headers = { 'x-file-name': encodeURIComponent('C:\\notes\\Über.md') }
  const { documentId } = await imported(await fetch('/upload/document', { method: 'POST', body: '# Locks', headers }))
  expect(await call.library.list()).toMatchObject([{ id: documentId, fileName: 'Über.md', title: 'Locks' }])
})

test('a page comes with its pictures, which the window then gets by what they hold', async () => {
  const { fetch, call } = temporaryApp()
  const body = form([
    { as: 'file', path: 'page.md', content: '# Locks\n\n![A lock](./pictures/a%20lock.png) ![Gone](gone.png)\n' },
    { as: 'companion', path: 'pictures/a lock.png', content: png },
    { as: 'companion', path: 'other.png', content: 'no picture of it' },
  ])
  const { documentId, images, warnings } = await imported(await fetch('/upload/document', { method: 'POST', body }))
  expect({ images, warnings }).toEqual({ images: 2, warnings: [{ code: 'missing-images', count: 1 }] })
  const { tree } = await call.library.open({ id: documentId })
  const sha256 = /"src":"asset:([0-9a-f]{64})"/.exec(JSON.stringify(tree))?.[1]
  const picture = await fetch(`/asset/${sha256}`)
  expect(picture.status).toBe(200)
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(true)
  expect((await fetch(`/asset/${sha256}`, { method: 'POST' })).status).toBe(405)
})

test('no other file that is kept is given out', async () => {
  const { files, fetch } = temporaryApp()
  const body = form([{ as: 'file', path: 'page.md', content: '# Locks' }])
  await imported(await fetch('/upload/document', { method: 'POST', body }))
  const original = files.store.db.prepare<[], string>('SELECT sha256 FROM blob').pluck().get()
  for (const name of [original, 'a'.repeat(64), '..%2Factus.db', `${original}/`, '']) {
    expect((await fetch(`/asset/${name}`)).status).toBe(404)
  }
})

test('what is no form with a file, and no file with a name, is refused', async () => {
  const { fetch } = temporaryApp()
  const broken = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const init of [
    { body: form([{ as: 'companion', path: 'a.png', content: png }]) },
    { body: 'no form', headers: broken },
    { body: 'words' },
    { body: 'words', headers: { 'x-file-name': '%' } },
  ]) {
    expect((await fetch('/upload/document', { method: 'POST', ...init })).status).toBe(400)
  }
})

test('what the learner can do something about is said by its code', async () => {
  const { fetch } = temporaryApp()
  const body = form([{ as: 'file', path: 'notes.pdf', content: '{\\rtf1 words}' }])
  const response = await fetch('/upload/document', { method: 'POST', body })
  expect(response.status).toBe(422)
  expect(await response.json()).toEqual({
    appError: { code: 'file-mismatch', facts: { file: 'notes.pdf', named: 'pdf', found: 'rich text' } },
  })
})

test('a file that the system handed over is taken in by its id, once', async () => {
  const waiting = new Map([['one', textFile('opened.md', '# Opened')]])
  const { fetch, call } = temporaryApp({
    list: () => [...waiting].map(([id, { fileName, bytes }]) => ({ id, name: fileName, bytes: bytes.byteLength })),
    take(id) {
      const file = waiting.get(id)
      waiting.delete(id)
      return file === undefined ? null : Promise.resolve(file)
    },
  })
  const take = () => fetch('/upload/opened', { method: 'POST', headers: { 'x-opened-id': 'one' } })
  const { documentId } = await imported(await take())
  expect(await call.library.list()).toMatchObject([{ id: documentId, title: 'Opened' }])
  expect((await take()).status).toBe(404)
})

test('one that is gone by then is named as such', async () => {
  const { fetch } = temporaryApp({
    list: () => [],
    async take() {
      throw new AppError('file-unreadable', { file: 'gone.md', detail: 'not there' })
    },
  })
  const response = await fetch('/upload/opened', { method: 'POST', headers: { 'x-opened-id': 'one' } })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ appError: { code: 'file-unreadable' } })
})
