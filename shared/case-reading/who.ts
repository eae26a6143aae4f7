import type { ReadingRules } from '../pack/reading'
import type { Parts } from './evidence'
import { patternIndex, type PatternIndex } from './pattern-index'
import { plainWords } from './patterns'

export type Role = 'subject' | 'actor' | 'neither'

/** Words that name a person, as places of words; the end is exclusive. */
export interface Mention {
  role: Role
  from: number
  to: number
}

/** So many words before a pronoun, whom it means may stand: about two sentences. */
const FARTHEST = 40

const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'my', 'our', 'two', 'three', 'four', 'five', 'six'])
/** Between what a person is and the name. */
const BETWEEN = new Set(['called', 'named'])
/** Before a name, and part of it. */
const TITLE = /^(?:mr|mrs|ms|dr)\.?$/
/** Those who act, where the verb is active; and those to whom it is done. */
const SUBJECTS = new Set(['he', 'she', 'they', 'i', 'we'])
const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us'])

const prepared = new WeakMap<ReadingRules, PatternIndex<Role>>()

function rolesOf(reading: ReadingRules): PatternIndex<Role> {
  const known = prepared.get(reading)
  if (known) return known
  const { persons, lists } = reading.lexicon
  const roles = ['subject', 'actor', 'neither'] as const
  const made = patternIndex(
    roles.flatMap((of) => persons[of].map((text) => ({ of, text }))),
    lists,
  )
  prepared.set(reading, made)
  return made
}

/**
 * Finds who is named in a text, in its order: by words for what a person is, and by names that stand beside such a word
 * somewhere.
 */
export function mentionsIn(text: string, parts: Parts, reading: ReadingRules): Mention[] {
  const words = plainWords(text, parts)
  const find = rolesOf(reading)
  const byWord = words.flatMap((_, at): Mention[] => {
    const [first] = find(words, at, words.length)
    return first ? [{ role: first.of, from: at, to: first.found.to }] : []
  })
  const isTitle = (at: number): boolean => TITLE.test(words[at] ?? '')
  // A sentence, and what is said in it, begin with a capital letter too.
  const isName = (at: number): boolean => {
    const [before, word] = [parts.words[at - 1], parts.words[at]]
    if (!before || !word) return false
    if (!isTitle(at - 1) && /[.!?:“"]/.test(text.slice(before.end, word.start))) return false
    return /^\p{Lu}/u.test(text.slice(word.start, word.end))
  }
  const roleOfName = new Map<string, Role>()
  for (const { role, from, to } of byWord) {
    // "the owner, Karim", "a girl called Ana", "Karim, the owner"
    const before = ARTICLES.has(words[from - 1] ?? '') ? from - 2 : from - 1
    const after = BETWEEN.has(words[to] ?? '') ? to + 1 : to
    for (const place of [after, before]) {
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

/**
 * Gives who with a role has a part in what some words tell, as the text names them: whoever is named there, nearest to the
 * most telling word; else, where a pronoun stands for somebody, who was named last before. Null where nobody is.
 * @param place the words, as places; the end is exclusive
 * @param telling the most telling of them
 */
export function whoIn(
  text: string,
  parts: Parts,
  mentions: readonly Mention[],
  { role, from, to, telling }: { role: 'subject' | 'actor'; from: number; to: number; telling: number },
): string | null {
  const those = mentions.filter((one) => one.role === role)
  const [named] = those
    .filter((one) => one.from >= from && one.to <= to)
    .toSorted((a, b) => Math.abs(a.from - telling) - Math.abs(b.from - telling))
  if (named) return wordsOf(text, parts, named)
  const words = plainWords(text, parts).slice(from, to)
  const pronouns = role === 'actor' ? SUBJECTS : OBJECTS
  const pronoun = words.findIndex((word) => pronouns.has(word))
  if (pronoun === -1) return null
  const meant = those.findLast((one) => one.to <= from + pronoun && one.from >= from + pronoun - FARTHEST)
  return meant ? wordsOf(text, parts, meant) : null
}

/** The words of a mention, with its article. */
function wordsOf(text: string, { words }: Parts, { from, to }: Mention): string {
  const before = words[from - 1]
  const article = before === undefined ? '' : text.slice(before.start, before.end).toLowerCase()
  const named = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replaceAll(/\s+/g, ' ')
  return ARTICLES.has(article) ? `${article} ${named}` : named
}
