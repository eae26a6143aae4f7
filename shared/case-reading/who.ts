import { onceFor } from '../once-for'
import type { ReadingRules } from '../pack/reading'
import type { Parts } from './evidence'
import { patternIndex } from './pattern-index'
import { plainText } from './plain-text'

export type Role = keyof ReadingRules['lexicon']['persons']

/** Words that name a person, as places of words; the end is exclusive. */
export interface Mention {
  role: Role
  from: number
  to: number
}

/** So many words before those with a pronoun, whom it means may stand: about two sentences. */
const FARTHEST = 40

const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'my', 'our'])
/** Between what a person is and the name. */
const BETWEEN = new Set(['called', 'named'])
/** Before a name, and part of it. */
const TITLE = /^(?:mr|mrs|ms|dr)$/
/** Those who act, where the verb is active; and those to whom it is done. Whoever tells it is nobody named before. */
const SUBJECTS = new Set(['he', 'she', 'they'])
const OBJECTS = new Set(['him', 'her', 'them'])

const rolesOf = onceFor(({ lexicon: { persons, lists } }: ReadingRules) => {
  const roles = ['subject', 'actor', 'somebody', 'neither'] as const
  return patternIndex<Role>(
    roles.flatMap((of) => persons[of].map((text) => ({ of, text }))),
    lists,
  )
})

/**
 * Finds who is named in a text, in its order: by words for what a person is, and by names that stand beside such a word
 * somewhere.
 */
export function mentionsIn(text: string, parts: Parts, reading: ReadingRules): Mention[] {
  const plain = plainText(text, parts)
  const { words } = plain
  const find = rolesOf(reading)
  let end = 0
  const byWord = joined(
    words.flatMap((_, at): Mention[] => {
      // "Men" within "receive men" are no others.
      if (at < end) return []
      // "The owner's wife" is not the owner.
      const first = find(plain, at, words.length).find(({ found }) => !/'s?$/.test(words[found.to - 1] ?? ''))
      end = first?.found.to ?? end
      return first ? [{ role: first.of, from: at, to: first.found.to }] : []
    }),
    text,
    parts,
  )
  const isTitle = (at: number): boolean => TITLE.test(words[at] ?? '')
  const isCut = (at: number): boolean => {
    const [before, word] = [parts.words[at - 1], parts.words[at]]
    return !before || !word || /[.!?:“"]/.test(text.slice(before.end, word.start))
  }
  // A sentence, and what is said in it, begin with a capital letter too.
  const isName = (at: number): boolean => {
    const word = parts.words[at]
    if (!word || (!isTitle(at - 1) && isCut(at))) return false
    return /^\p{Lu}/u.test(text.slice(word.start, word.end))
  }
  const roleOfName = new Map<string, Role>()
  for (const { role, from, to } of byWord) {
    if (role === 'somebody') continue
    // "the owner, Karim", "a girl called Ana", "Karim, the owner"
    const begins = beginOf(text, parts, from)
    const after = BETWEEN.has(words[to] ?? '') ? to + 1 : to
    for (const place of isCut(begins) ? [after] : [after, begins - 1]) {
      const at = isTitle(place) ? place + 1 : place
      const name = words[at]
      if (name !== undefined && isName(at) && !roleOfName.has(name)) roleOfName.set(name, role)
    }
  }
  const byName = words.flatMap((word, at): Mention[] => {
    const role = roleOfName.get(word)
    return role === undefined || byWord.some(({ from, to }) => from <= at && at < to)
      ? []
      : [{ role, from: isTitle(at - 1) ? at - 1 : at, to: at + 1 }]
  })
  return [...byWord, ...byName].toSorted((a, b) => a.from - b.from)
}

/** Takes words for one person that nothing parts as one: "Nepali men". */
function joined(mentions: readonly Mention[], text: string, { words }: Parts): Mention[] {
  const all: Mention[] = []
  for (const one of mentions) {
    const before = all.at(-1)
    const role = before && before.role !== 'somebody' ? before.role : one.role
    const isSame = one.role === role || one.role === 'somebody'
    const between = before?.to === one.from ? text.slice(words[one.from - 1]?.end, words[one.from]?.start) : null
    if (before && isSame && between?.trim() === '') all.splice(-1, 1, { role, from: before.from, to: one.to })
    else all.push(one)
  }
  return all
}

/**
 * Gives who with a role has a part in what some words tell, as the text names them: whoever is named there, nearest to the
 * most telling word; else, where a pronoun stands for somebody, who was named last before. Words that tell no part stand in
 * for one to whom it is done if there is nobody else. Null where nobody is.
 * @param place the words, as places; the end is exclusive
 * @param telling the most telling of them
 */
export function whoIn(
  text: string,
  parts: Parts,
  mentions: readonly Mention[],
  { role, from, to, telling }: { role: 'subject' | 'actor'; from: number; to: number; telling: number },
): string | null {
  const inPlace = mentions
    .filter((one) => one.from >= from && one.to <= to)
    .toSorted((a, b) => Math.abs(a.from - telling) - Math.abs(b.from - telling))
  const pronouns = role === 'actor' ? SUBJECTS : OBJECTS
  const hasPronoun = plainText(text, parts)
    .words.slice(from, to)
    .some((word) => pronouns.has(word))
  const before = hasPronoun ? mentions.filter((one) => one.to <= from && one.from >= from - FARTHEST) : []
  const meant = [
    inPlace.find((one) => one.role === role),
    before.findLast((one) => one.role === role),
    ...(role === 'subject'
      ? [before.findLast((one) => one.role === 'somebody'), inPlace.find((one) => one.role === 'somebody')]
      : []),
  ].find((one) => one !== undefined)
  return meant ? wordsOf(text, parts, meant) : null
}

/** No number in words takes more of them: "nine hundred and ninety-nine". */
const LONGEST_NUMBER = 5

/** Where a mention begins with its article, or with how many there are: "twenty-one men". */
function beginOf(text: string, parts: Parts, from: number): number {
  const { words, numbers } = plainText(text, parts)
  const between = text.slice(parts.words[from - 1]?.end, parts.words[from]?.start)
  if (from === 0 || between.trim() !== '') return from
  if (ARTICLES.has(words[from - 1] ?? '')) return from - 1
  let at = from - 1
  while (at > from - LONGEST_NUMBER && !numbers.has(at)) at -= 1
  return at + (numbers.get(at)?.words ?? 0) === from ? at : from
}

/** The words of a mention, with its article. */
function wordsOf(text: string, parts: Parts, { from, to }: Mention): string {
  const [begin, start, end] = [
    parts.words[beginOf(text, parts, from)]?.start ?? 0,
    parts.words[from]?.start ?? 0,
    parts.words[to - 1]?.end ?? 0,
  ]
  // A sentence may begin with the article.
  return `${text.slice(begin, start).toLowerCase()}${text.slice(start, end)}`.replaceAll(/\s+/g, ' ')
}
