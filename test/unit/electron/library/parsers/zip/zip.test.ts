import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../../../electron/library/parsers/zip/zip'

const file = { fileName: 'book.epub', kind: 'epub' } as const
const words = (value: string) => new TextEncoder().encode(value)
const open = (bytes: Uint8Array) => openZip(bytes, file)
const damaged = (detail: RegExp) =>
  expect.objectContaining({ code: 'file-damaged', facts: { ...ownFacts, detail: expect.stringMatching(detail) } })
const ownFacts = { file: 'book.epub', kind: 'epub' }

/** A copy with one number of its directory, or of whatever stands at that place, written over. */
function overwritten(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}
/** Where the entry of the directory with this place in it begins. */
function directoryAt(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true)
}

describe('a zip', () => {
  test('gives what was put into it, packed or stored', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-zå-ö]{1,8}\.txt$/), fc.uint8Array({ maxLength: 300 }), { maxKeys: 6 }),
        fc.constantFrom(0 as const, 6 as const),
        (files, level) => {
          const zip = open(zipSync(files, { level }))
          expect(zip.paths.toSorted()).toEqual(Object.keys(files).toSorted())
          for (const [path, bytes] of Object.entries(files)) expect(zip.read(path)).toEqual(bytes)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is found behind bytes that do not belong to it', () => {
    const zip = zipSync({ 'a.txt': words('one') })
    expect(open(new Uint8Array([...words('#!/bin/sh\n'), ...zip])).read('a.txt')).toEqual(words('one'))
  })

  test('has a path in another case where no other fits, and null for one it does not have', () => {
    const zip = open(zipSync({ 'Word/Document.xml': words('one') }))
    expect(zip.read('word/document.xml')).toEqual(words('one'))
    expect(zip.read('word/styles.xml')).toBeNull()
  })
})

describe('a damaged zip says what is wrong', () => {
  const bytes = zipSync({ 'a.txt': words('a few words that can be packed, packed, packed') })

  test('cut off anywhere', () => {
    for (let length = 4; length < bytes.length; length++)
      expect(() => open(bytes.slice(0, length)).read('a.txt')).toThrow(damaged(/breaks off|cut off/))
  })

  test('with a wrong checksum, and names the entry', () => {
    const wrong = overwritten(bytes, directoryAt(bytes) + 16, 1)
    expect(() => open(wrong).read('a.txt')).toThrow(damaged(/checksum \(a\.txt\)/))
  })

  test('with an entry that is not where it should be', () => {
    const wrong = overwritten(bytes, directoryAt(bytes) + 42, 3)
    expect(() => open(wrong).read('a.txt')).toThrow(damaged(/not where it should be \(a\.txt\)/))
  })

  test('with bytes that are not packed as they say', () => {
    const wrong = bytes.slice()
    wrong.fill(0xff, 40, 60)
    expect(() => open(wrong).read('a.txt')).toThrow(damaged(/\(a\.txt\)/))
  })

  test('locked with a password', () => {
    const at = directoryAt(bytes)
    const locked = bytes.slice()
    locked[at + 8] = 1
    expect(() => open(locked).read('a.txt')).toThrow(expect.objectContaining({ code: 'file-encrypted' }))
  })

  test('of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (some) => {
        expect(() => open(some)).toThrow(damaged(/./))
      }),
    )
  })
})

describe('a zip that is out to harm', () => {
  test('with an entry that grows beyond all measure is refused before it is unpacked', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(3_000_000) })
    expect(bomb.length).toBeLessThan(5000)
    expect(() => open(bomb)).toThrow(damaged(/grows more than 200 times.*a\.xml/))
  })

  test('with an entry that holds more than it says is not unpacked further', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(3_000_000) })
    const lying = overwritten(bomb, directoryAt(bomb) + 24, 500)
    expect(() => open(lying).read('a.xml')).toThrow(damaged(/cannot be unpacked \(a\.xml\)/))
  })

  test('with more than 1 GB in all', () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}`, words('x')]))
    const bytes = zipSync(files)
    const view = new DataView(bytes.buffer)
    for (let at = directoryAt(bytes), entry = 0; entry < 20; entry++) {
      // Packed and unpacked alike, so that no ratio tells.
      view.setUint32(at + 20, 60_000_000, true)
      view.setUint32(at + 24, 60_000_000, true)
      at += 46 + view.getUint16(at + 28, true)
    }
    expect(() => open(bytes)).toThrow(damaged(/1200 MB, more than 1000/))
  })

  test('with too many entries', () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]))
    expect(() => open(zipSync(files, { level: 0 }))).toThrow(damaged(/10001 entries, more than 10000/))
  })

  test.each(['../secret.txt', '/etc/passwd', 'a/../../b', 'C:\\windows\\b'])(
    'with a path that leads out: %s',
    (path) => {
      expect(() => open(zipSync({ [path]: words('x') }))).toThrow(damaged(/leads out of it/))
    },
  )
})
