import { createHash } from 'node:crypto'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packArchive } from '../../../../../../electron/library/pack-archive'
import { readArchive } from '../../../../../../electron/library/parsers/pack/read-archive'
import { AppError } from '../../../../../../shared/errors'
import { archiveLimits, archiveListFile } from '../../../../../../shared/pack/archive'
import { smallPackFiles } from '../../small-pack'

const of = { id: 'locks', version: '1.0.0' }
const sound = () => packArchive(of, smallPackFiles)

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/** Why the file is refused, and at which of its files. */
function refusal(bytes: Uint8Array): { why: string; entry: string } {
  try {
    readArchive('a.actuspack', bytes)
  } catch (error) {
    if (error instanceof AppError && error.code === 'pack-unreadable') {
      const { why, entry } = error.facts as { why: string; entry: string }
      return { why, entry }
    }
    throw error
  }
  throw new Error('it was read')
}

/** A zip with the list of a sound pack, and files beside those that the list names. */
const withFiles = (more: Zippable): Uint8Array => {
  const entries = Object.fromEntries(Object.entries(smallPackFiles).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ [archiveListFile]: strToU8(listText()), ...entries, ...more })
}

function listText(change: (list: Record<string, unknown>) => void = () => {}): string {
  const list = listOf()
  change(list)
  return JSON.stringify(list)
}

/** The list as packArchive writes it: worked out from a file of its own. */
function listOf(): Record<string, unknown> {
  const texts = readArchive('a', sound())
  return {
    format: 'actuspack',
    formatVersion: 1,
    ...of,
    files: Object.fromEntries(
      [...texts].map(([name, text]) => [name, { bytes: strToU8(text).length, sha256: sha256(text) }]),
    ),
  }
}

/** Writes a number of 4 bytes into the directory entry of a file, at an offset of the entry. */
function patched(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const wanted = strToU8(name)
  for (let at = 0; at + 46 + wanted.length <= copy.length; at++) {
    const view = new DataView(copy.buffer, at)
    if (view.getUint32(0, true) !== 0x02014b50) continue
    if (wanted.some((byte, index) => copy[at + 46 + index] !== byte) || view.getUint16(28, true) !== wanted.length)
      continue
    view.setUint32(offset, value, true)
    return copy
  }
  throw new Error(`no entry ${name}`)
}

test('a pack comes out of its file as it went in, and the same pack gives the same bytes', () => {
  expect(Object.fromEntries(readArchive('a.actuspack', sound()))).toEqual(smallPackFiles)
  expect(sound()).toEqual(sound())
})

describe('a file is refused', () => {
  test('that is no zip, or a zip of something else', () => {
    expect(refusal(strToU8('not a zip at all'))).toEqual({ why: 'form', entry: '' })
    expect(refusal(zipSync({ 'pack.yaml': strToU8('id: x') }))).toEqual({ why: 'form', entry: '' })
    expect(refusal(zipSync({ [archiveListFile]: strToU8('{"format":"other"}') }))).toEqual({ why: 'form', entry: '' })
  })

  test('of a form that a newer Actus made', () => {
    const list = listText((it) => (it.formatVersion = 2))
    expect(refusal(withFiles({ [archiveListFile]: strToU8(list) })).why).toBe('newer')
  })

  test.each([
    '../pack.yaml',
    'cases/../../evil.yaml',
    '/etc/passwd',
    'C:\\evil.yaml',
    'cases\\evil.yaml',
    'cases/deeper/a.yaml',
    'cases/.hidden.yaml',
    'script.js',
    'cases/a.yaml.exe',
  ])('that holds %s', (name) => {
    expect(refusal(withFiles({ [name]: strToU8('x') }))).toEqual({ why: 'name', entry: name })
  })

  test('that holds a file twice, though the case of their names differs', () => {
    expect(refusal(withFiles({ 'cases/a.yaml': strToU8('[]'), 'cases/A.yaml': strToU8('[]') }))).toEqual({
      why: 'twice',
      entry: 'cases/A.yaml',
    })
  })

  test('whose files are not those of its list: another content, one more, one less', () => {
    expect(refusal(withFiles({ 'terms.yaml': strToU8('[]') }))).toEqual({ why: 'changed', entry: 'terms.yaml' })
    expect(refusal(withFiles({ 'cases/more.yaml': strToU8('[]') }))).toEqual({
      why: 'changed',
      entry: 'cases/more.yaml',
    })
    const list = listText((it) =>
      Object.assign(it.files as object, { 'cases/gone.yaml': { bytes: 1, sha256: 'a'.repeat(64) } }),
    )
    expect(refusal(withFiles({ [archiveListFile]: strToU8(list) }))).toEqual({
      why: 'changed',
      entry: 'cases/gone.yaml',
    })
  })

  test('with more files, or larger ones, than a pack may have', () => {
    const many = Object.fromEntries(
      Array.from({ length: archiveLimits.files + 1 }, (_, at) => [`cases/c${at}.yaml`, strToU8('[]')]),
    )
    expect(refusal(withFiles(many)).why).toBe('many')
    expect(refusal(withFiles({ 'cases/a.yaml': new Uint8Array(archiveLimits.fileBytes + 1) }))).toEqual({
      why: 'large',
      entry: 'cases/a.yaml',
    })
    const each = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`cases/c${at}.yaml`, new Uint8Array(archiveLimits.fileBytes)]),
    )
    expect(refusal(withFiles(each)).why).toBe('large')
  })

  test('that says of a file that it is small, and grows beyond that: it is not unpacked further', () => {
    const bomb = withFiles({ 'cases/a.yaml': new Uint8Array(archiveLimits.fileBytes + 1) })
    expect(refusal(patched(bomb, 'cases/a.yaml', 24, 10))).toEqual({ why: 'damaged', entry: '' })
  })

  test('that is cut off, or has a byte changed', () => {
    const bytes = sound()
    expect(refusal(bytes.slice(0, -30)).why).toBe('damaged')
    expect(refusal(patched(bytes, 'terms.yaml', 42, bytes.length)).why).toBe('damaged')
    expect(refusal(patched(bytes, 'terms.yaml', 8, 1)).why).toMatch(/damaged/)
  })

  test('with a file that is no UTF-8', () => {
    const bytes = Uint8Array.from([0xe9, 0x0a])
    const list = listText((it) =>
      Object.assign(it.files as object, { 'cases/a.yaml': { bytes: 2, sha256: sha256(bytes) } }),
    )
    expect(refusal(withFiles({ [archiveListFile]: strToU8(list), 'cases/a.yaml': bytes }))).toEqual({
      why: 'encoding',
      entry: 'cases/a.yaml',
    })
  })
})
