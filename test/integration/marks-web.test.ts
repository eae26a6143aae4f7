import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createApp } from '../../electron/app'
import { importDocument } from '../../electron/library/public'
import { temporaryLibrary, textFile } from './temporary-library'

async function appWithTexts() {
  const library = temporaryLibrary()
  const app = createApp({
    context: library.context,
    rendererDir: '',
    devServer: null,
    rpcToken: 'token',
    version: '1',
    host: 'browser',
  })
  const send = (path: string, init: RequestInit, token = 'token') =>
    app.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method: 'POST',
        ...init,
        headers: { 'x-actus-token': token, ...init.headers },
      }),
    )
  const ids: string[] = []
  for (const name of ['Locks', 'Rivers']) {
    const { result } = await importDocument(
      library.context,
      textFile(`${name}.md`, `# ${name}\n\nThe keeper of ${name} says who may pass.`),
    )
    ids.push(result.documentId)
    await library.call.annotations.add({
      documentId: result.documentId,
      start: 8,
      end: 18,
      color: 2,
      tags: [name.toLowerCase()],
    })
  }
  return { ...library, send, ids, ask: (body: object) => send('/download/marks', { body: JSON.stringify(body) }) }
}

test('marks of a text are sent as a file with its name', async () => {
  const { ask, ids } = await appWithTexts()
  const response = await ask({ format: 'md', documentId: ids[0] })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-file-name')).toBe('Locks.md')
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  const content = await response.text()
  expect(content).toContain('#locks')
  expect(content).not.toContain('rivers')
})

test('of all texts they come in one file, or in one for each, packed', async () => {
  const { ask } = await appWithTexts()
  const one = await ask({ format: 'md', documentId: null })
  expect(await one.text()).toMatch(/# Locks[^]*#locks[^]*# Rivers[^]*#rivers/)
  const packed = await ask({ format: 'md', documentId: null, apart: true })
  expect(packed.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await packed.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['Locks.md', 'Rivers.md'])
  expect(new TextDecoder().decode(files['Rivers.md'])).toContain('#rivers')
})

test('only those that the notebook lists are sent where that is asked', async () => {
  const { ask } = await appWithTexts()
  const filter = { typed: '', color: null, tag: 'rivers', documentId: null, state: null, fromMs: null, untilMs: null }
  const content = await (await ask({ format: 'csv', documentId: null, filter })).text()
  expect(content).toContain('Rivers')
  expect(content).not.toContain('Locks')
})

test('a file that was sent comes back in, in one step that undo takes back', async () => {
  const { ask, ids, send, call } = await appWithTexts()
  const [id = ''] = ids
  const content = await (await ask({ format: 'jsonld', documentId: id })).text()
  const [mark] = await call.annotations.list({ documentId: id })
  await call.annotations.remove({ id: mark?.id ?? '' })
  // One that a learner made has an id that is no UUID in these tests, so it comes back under another.
  const response = await send('/upload/marks', {
    body: content,
    headers: { 'x-file-name': 'marks.jsonld', 'x-document-id': id },
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    result: { placed: 1 },
    op: expect.any(String),
    changed: expect.arrayContaining(['annotation', 'history']),
  })
  expect(await call.annotations.list({ documentId: id })).toMatchObject([
    { anchor: mark?.anchor, color: 2, tags: ['locks'] },
  ])
  expect((await call.history.undo()).name).toBe('import-marks')
  expect(await call.annotations.list({ documentId: id })).toEqual([])
})

test('what cannot be done is refused with its reason', async () => {
  const { ask, send } = await appWithTexts()
  expect((await send('/download/marks', { body: '{}' }, 'other')).status).toBe(403)
  expect((await send('/upload/marks', { body: '[]' }, 'other')).status).toBe(403)
  expect((await ask({ format: 'pdf', documentId: null })).status).toBe(400)
  expect((await send('/upload/marks', { body: '[]' })).status).toBe(400)
  const gone = await ask({ format: 'md', documentId: 'gone' })
  expect([gone.status, await gone.json()]).toEqual([
    422,
    { appError: { code: 'not-found', facts: { what: 'document', id: 'gone' } } },
  ])
  const broken = await send('/upload/marks', { body: '[1,', headers: { 'x-file-name': 'a%20b.json' } })
  expect([broken.status, await broken.json()]).toEqual([
    422,
    { appError: { code: 'marks-unreadable', facts: { file: 'a b.json', why: 'json', line: 1, column: 4 } } },
  ])
})
