import { expect, test } from 'vitest'
import { suggestedRating } from '../../../../shared/scheduling/suggested-rating'

test.each([
  [5, 5, 3],
  [4, 5, 2],
  [1, 2, 2],
  [2, 5, 1],
  [0, 2, 1],
])('%i of %i items recalled suggests grade %i', (recalled, of, rating) => {
  expect(suggestedRating(recalled, of)).toBe(rating)
})
