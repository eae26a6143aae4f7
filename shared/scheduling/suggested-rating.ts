import type { Rating } from '../model/review'

/**
 * The grade that a list to recall in full suggests: Good if every item was recalled, Hard from half of them on, else Again.
 * Easy is the learner's to say.
 * @param recalled items that were recalled, 0 to `of`
 */
export function suggestedRating(recalled: number, of: number): Rating {
  if (recalled >= of) return 3
  return recalled * 2 >= of ? 2 : 1
}
