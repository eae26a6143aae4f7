/**
 * The forms under which a term may stand in an English text besides those that its entry names: the plural of its last
 * word; of a term of several words also that of the first (victims of trafficking), and both words in -ed and -ing. None of
 * it asks whether the word exists: a form that nobody writes is found nowhere.
 */
export function inflected(form: string): string[] {
  const words = form.split(/\s+/)
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  const withLast = (changed: string): string => [...words.slice(0, -1), changed].join(' ')
  if (words.length === 1) return plurals(last)
  const withFirst = (changed: string): string => [changed, ...words.slice(1)].join(' ')
  return [
    ...[...plurals(last), ...participles(last)].map(withLast),
    ...[...plurals(first), ...participles(first)].map(withFirst),
  ]
}

// Short words are articles and prepositions, and abbreviations in capitals have a plural alone.
const isInflected = (word: string): boolean => word.length > 3 && /^[\p{L}-]+$/u.test(word)

function plurals(word: string): string[] {
  if (/^\p{Lu}{2,}$/u.test(word)) return [`${word}s`]
  if (!isInflected(word) || /[^s]s$/.test(word)) return []
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`]
  return [/(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`]
}

function participles(word: string): string[] {
  if (!isInflected(word) || /^\p{Lu}{2,}$/u.test(word) || /(?:ed|ing|tion|s)$/i.test(word)) return []
  if (/e$/i.test(word)) return [`${word}d`, `${word.slice(0, -1)}ing`]
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`]
  return [`${word}ed`, `${word}ing`]
}
