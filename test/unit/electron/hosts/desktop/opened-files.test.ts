import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { filesNamed, openedQueue } from '../../../../../electron/hosts/desktop/opened-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-opened-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'notes.md'), '# Notes')
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures/a.png'), 'png')
})

describe('a command line', () => {
  it('names files by path, from where it was given, or by address', () => {
    const path = join(folder, 'notes.md')
    expect(filesNamed(['.', '--no-sandbox', '--data-dir', folder, 'notes.md'], folder)).toEqual([path])
    expect(filesNamed([path, pathToFileURL(path).href], '/')).toEqual([path, path])
  })

  it('names none where there is none', () => {
    expect(filesNamed(['.', 'gone.md', 'file://elsewhere/notes.md', 'pictures'], folder)).toEqual([])
    expect(filesNamed(['--data-dir', join(folder, 'notes.md')], folder)).toEqual([])
  })
})

describe('a file that was opened', () => {
  it('is taken once, by an id that does not tell where it lies', async () => {
    const queue = openedQueue(() => 'one')
    queue.add([join(folder, 'notes.md')])
    expect(queue.list()).toEqual([{ id: 'one', name: 'notes.md', bytes: 7 }])
    const file = await queue.take('one')
    expect(file?.fileName).toBe('notes.md')
    expect(new TextDecoder().decode(file?.bytes)).toBe('# Notes')
    expect(queue.list()).toEqual([])
    expect(queue.take('one')).toBeNull()
  })

  it('brings what lies beside it, and nothing from elsewhere', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'actus-elsewhere-'))
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
    writeFileSync(join(elsewhere, 'secret.png'), 'secret')
    symlinkSync(join(elsewhere, 'secret.png'), join(folder, 'pictures/link.png'))
    const queue = openedQueue(() => 'one')
    queue.add([join(folder, 'notes.md')])
    const file = await queue.take('one')
    expect(new TextDecoder().decode((await file?.companion?.('pictures/a.png')) ?? undefined)).toBe('png')
    for (const path of [
      'pictures/link.png',
      `../${elsewhere}/secret.png`,
      join(elsewhere, 'secret.png'),
      'pictures',
      '..',
    ]) {
      expect(await file?.companion?.(path)).toBeNull()
    }
  })

  it('that has gone meanwhile, or is too large, is named as such', async () => {
    const queue = openedQueue(() => 'one')
    queue.add([join(folder, 'gone.md')])
    await expect(queue.take('one')).rejects.toMatchObject({ code: 'file-unreadable', facts: { file: 'gone.md' } })
  })
})
