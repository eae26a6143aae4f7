import { expect, test } from 'vitest'
import { toggled, withAll } from '../../../../renderer/cards/selection'

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
