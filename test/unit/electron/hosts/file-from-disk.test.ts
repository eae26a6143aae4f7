import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, onTestFinished } from 'vitest'
import { fileFromDisk } from '../../../../electron/hosts/file-from-disk'
import { filesBeside } from '../../../../electron/hosts/files-beside'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actus-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const path = (name: string) => join(folder, name)
const write = (name: string, megabytes = 0) => {
  writeFileSync(path(name), 'words')
  if (megabytes > 0) truncateSync(path(name), megabytes * 1e6)
}
/** What nobody writes to is read without end. */
const pipe = (name: string) => execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', path(name)])
const isWindows = process.platform === 'win32'

describe('a file on the disk', () => {
  test('is read, under whatever name', async () => {
    for (const name of ['notes.txt', `a b's "c"\n.txt`, 'заметки.md']) {
      write(name)
      const { fileName, bytes } = await fileFromDisk(path(name))
      expect([fileName, new TextDecoder().decode(bytes)]).toEqual([name, 'words'])
    }
  })

  test.each([
    ['none.txt', 'there is no file of this name'],
    ['folder.txt', 'it is a folder'],
    ['round.txt', 'ELOOP'],
    ...(isWindows ? [] : [['pipe.txt', 'it is not a file on a disk']]),
  ])('that cannot be one says why: %s', async (name, reason) => {
    mkdirSync(path('folder.txt'))
    symlinkSync('round.txt', path('round.txt'))
    if (!isWindows) pipe('pipe.txt')
    await expect(fileFromDisk(path(name))).rejects.toMatchObject({
      code: 'file-unreadable',
      facts: { file: name, detail: expect.stringContaining(reason) },
    })
  })

  test('that is too large is not read', async () => {
    write('large.txt', 101)
    await expect(fileFromDisk(path('large.txt'))).rejects.toMatchObject({ code: 'file-too-large' })
  })
})

describe('what lies beside a file', () => {
  test('is given, whole folders and pipes are not', async () => {
    mkdirSync(path('pictures'))
    write('pictures/a.png')
    if (!isWindows) pipe('pipe.png')
    const beside = filesBeside(path('page.html'))
    expect(await beside('pictures/a.png')).toEqual(new TextEncoder().encode('words'))
    for (const none of ['pictures', 'pipe.png', 'none.png', ''])
      expect([none, await beside(none)]).toEqual([none, null])
  })

  test('is given up to 100 MB in all; what is too large leaves room for what is not', async () => {
    write('a.png', 60)
    write('b.png', 60)
    write('c.png')
    const beside = filesBeside(path('page.html'))
    expect((await beside('a.png'))?.byteLength).toBe(60e6)
    expect(await beside('b.png')).toBeNull()
    expect((await beside('c.png'))?.byteLength).toBe(5)
  })
})
