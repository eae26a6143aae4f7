import { expect, test } from 'vitest'
import { searchOfChosen, toggled, withAll } from '../../../../renderer/cards/selection'

const [a, b] = [
  { id: 'card-a', noteId: 'note-a' },
  { id: 'card-b', noteId: 'note-b' },
]

test('a card is chosen and taken out again, and the choice before stays as it was', () => {
  const one = toggled(new Map(), a)
  const two = withAll(one, [a, b])
  expect([...one.keys()]).toEqual(['card-a'])
  expect([...two]).toEqual([['card-a', 'note-a'], ['card-b', 'note-b']]) // prettier-ignore
  expect([...toggled(two, a).keys()]).toEqual(['card-b'])
})

test('chosen cards are found by a search, as long as they can be named', () => {
  const chosen = withAll(new Map(), [
    { id: 'a', noteId: 'n' },
    { id: 'b', noteId: 'n' },
  ])
  expect(searchOfChosen(chosen, { search: 'tag:exam', total: 9 })).toBe('cid:a,b')
  expect(searchOfChosen(chosen, { search: 'tag:exam', total: 2 })).toBe('tag:exam')
  const many = withAll(
    new Map(),
    Array.from({ length: 500 }, (_, id) => ({ id: String(id), noteId: 'n' })),
  )
  expect(searchOfChosen(many, { search: '', total: 900 })).toBeNull()
})
