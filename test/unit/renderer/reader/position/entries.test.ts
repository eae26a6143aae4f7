import { expect, it } from 'vitest'
import { entryOf, findLeft, leaveFrom, noteLeft } from '../../../../../renderer/reader/position/entries'

const place = { offset: 120, top: 48 }

it('Back leads to where an entry was left, or to where a jump said it began', () => {
  noteLeft('k1', 1, place)
  expect(findLeft('k1', 1)).toEqual(place)
  leaveFrom({ offset: 7, top: 60 })
  noteLeft('k2', 1, place)
  expect(findLeft('k2', 1)).toEqual({ offset: 7, top: 60 })
  noteLeft('k2', 1, place)
  expect(findLeft('k2', 1)).toEqual(place)
})

it('knows no place in an entry that was never left, or in another edition of the text', () => {
  noteLeft('k3', 1, place)
  expect(findLeft('k3', 2)).toBeNull()
  expect(findLeft('never', 1)).toBeNull()
})

it('entries that the router gives one key are told apart by their address', () => {
  const text = { key: 'default', pathname: '/read/consent', search: '', hash: '', state: null }
  const entries = [
    text,
    { ...text, hash: '#origin' },
    { ...text, search: '?at=7' },
    { ...text, pathname: '/read/control' },
  ]
  expect(new Set(entries.map(entryOf)).size).toBe(4)
})
