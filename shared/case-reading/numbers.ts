const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const units = new Map(small.split(' ').map((word, value) => [word, value]))
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
)

/** A number in a text, and how many words it takes. */
export interface FoundNumber {
  value: number
  words: number
}

/**
 * Reads the number that begins with a word: "16", "1,200", "forty-eight", "a hundred and twenty"; null if none does.
 * @param end of the words that it may take, exclusive
 */
export function numberAt(words: readonly string[], at: number, end = words.length): FoundNumber | null {
  const word = words[at] ?? ''
  const first = word.charCodeAt(0)
  // Asked of each word of a text: most begin with no digit, and are in no list.
  if (first >= 48 && first <= 57) {
    const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word
    const value = Number(digits)
    return Number.isNaN(value) ? null : { value, words: 1 }
  }
  const below = belowHundred(words, at, end)
  const isHundred = at + 1 < end && words[at + 1] === 'hundred' && (below !== null || word === 'a')
  if (!isHundred) return below
  const isMore = at + 3 < end && words[at + 2] === 'and'
  const rest = isMore ? belowHundred(words, at + 3, end) : null
  const hundreds = 100 * (below?.value ?? 1)
  return rest === null ? { value: hundreds, words: 2 } : { value: hundreds + rest.value, words: 3 + rest.words }
}

function belowHundred(words: readonly string[], at: number, end: number): FoundNumber | null {
  const word = words[at] ?? ''
  const ten = tens.get(word)
  if (ten === undefined) {
    const value = units.get(word)
    return value === undefined ? null : { value, words: 1 }
  }
  const unit = at + 1 < end ? (units.get(words[at + 1] ?? '') ?? 0) : 0
  return unit > 0 && unit < 10 ? { value: ten + unit, words: 2 } : { value: ten, words: 1 }
}
