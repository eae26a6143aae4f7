import type { Grammar } from './grammar'

/** A term and what it means, as a sentence has them. */
export interface Definition {
  term: string
  meaning: string
}

/** Words that a term has at the most, and letters. */
const mostWords = 7
const mostUnits = 70
/** Fewer units say too little to be recalled. */
const leastMeaning = 12

const quotes = '[“"«„‘\'‹]'
const unquotes = '[”"»“’\'›]'
/** What numbers a clause, as in "(a)" or "3.2." */
const clause = /^\s*(?:\(?(?:\d+(?:\.\d+)*|[a-z]{1,2}|[ivx]+)[).]\s+|[-–—•]\s+)/iu
/** A reference or an abbreviation in brackets after a term */
const bracket = '(?: ?\\([^()]{1,60}\\))?'

/** The patterns of a language, made once. */
interface Patterns {
  quoted: RegExp
  means: RegExp
  is: RegExp
  others: RegExp[]
  pronoun: RegExp
  notTerm: RegExp
  kind: RegExp
  notKind: RegExp
  difference: RegExp
}
const made = new WeakMap<Grammar, Patterns>()

function patternsOf(grammar: Grammar): Patterns {
  const known = made.get(grammar)
  if (known !== undefined) return known
  const { articles, means, is, others, pronouns, notTerms, clauses, kinds, notKinds, differences } = grammar
  const before = `^(?:(?:${articles})(?: |(?<=[’'])))*`
  const patterns: Patterns = {
    quoted: new RegExp(
      `^(?:[^“"«„]{0,80} )?${quotes} ?(?<term>[^”"»“«]{2,${mostUnits}}?),? ?${unquotes}${bracket}(?: [^,.:;“”"]{1,50}?)??,? (?:${means}|${is})\\b:? ?(?<meaning>.+)$`,
      'iu',
    ),
    means: new RegExp(
      `${before}(?<term>[^,.:;“”"«»()]{2,${mostUnits}}?)${bracket},? (?:${means})\\b:? ?(?<meaning>.+)$`,
      'iu',
    ),
    is: new RegExp(`${before}(?<term>[^,.:;“”"«»()]{2,${mostUnits}}?)${bracket} (?:${is}) (?<meaning>.+)$`, 'iu'),
    others: others.map((one) => new RegExp(`^${one}[.]?$`, 'iu')),
    pronoun: new RegExp(`^(?:${pronouns}) (?:${means})\\b:? ?(?<meaning>.+)$`, 'iu'),
    notTerm: new RegExp(
      `^(?:${notTerms})(?![\\p{L}\\p{N}])|^(?:${articles})$|^\\d|(?<!\\p{L})(?:${clauses})(?!\\p{L})`,
      'iu',
    ),
    kind: new RegExp(`^(?:${kinds})(?![\\p{L}\\p{N}])`, 'iu'),
    notKind: new RegExp(`^(?:${notKinds})(?![\\p{L}\\p{N}])`, 'iu'),
    difference: new RegExp(`(?<![\\p{L}\\p{N}])(?:${differences})(?![\\p{L}\\p{N}])`, 'iu'),
  }
  made.set(grammar, patterns)
  return patterns
}

/**
 * What a sentence defines; null if it defines nothing as far as its form shows. What is offered has to be worth reading, so
 * of "X is …" only that is taken which says a kind and what sets it apart.
 * @param before the sentence before it in the same block, for what "it" is; empty if there is none
 */
export function definitionIn(sentence: string, before: string, grammar: Grammar): Definition | null {
  const { quoted, means, is, others, pronoun, notTerm, kind, notKind, difference } = patternsOf(grammar)
  const words = sentence.replace(clause, '')
  const meant = pronoun.exec(words)?.groups?.meaning
  if (meant !== undefined) return settled({ term: subjectOf(before, grammar), meaning: meant })
  for (const pattern of [quoted, ...others, means]) {
    const found = settled(pattern.exec(words)?.groups)
    if (found !== null && (pattern === quoted || !notTerm.test(found.term))) return found
  }
  const found = settled(is.exec(words)?.groups)
  if (found === null || notTerm.test(found.term)) return null
  const { meaning } = found
  const isDefinition = kind.test(meaning) && !notKind.test(meaning) && difference.test(meaning.replace(kind, ''))
  return isDefinition ? found : null
}

/** What a sentence is about, if it says what that is; else empty. */
function subjectOf(sentence: string, grammar: Grammar): string {
  const { is, notTerm } = patternsOf(grammar)
  const term = is.exec(sentence.replace(clause, ''))?.groups?.term ?? ''
  return notTerm.test(term) ? '' : term
}

/** The groups as a card shows them; null if they are too long or too short for one. */
function settled(groups: Record<string, string> | undefined): Definition | null {
  const term = groups?.term?.trim().replace(new RegExp(`^${quotes}|${unquotes}$`, 'gu'), '') ?? ''
  const meaning = withoutQuotes(groups?.meaning?.trim().replace(/[.;,]$/u, '') ?? '')
  const isTerm = /\p{L}/u.test(term) && term.split(/\s+/u).length <= mostWords
  return isTerm && meaning.length >= leastMeaning ? { term, meaning } : null
}

/** A meaning that is quoted, without its marks and without what is only said about it afterwards. */
function withoutQuotes(meaning: string): string {
  const inside = new RegExp(`^${quotes}(?<words>[^“”"«»]+)${unquotes}`, 'u').exec(meaning)
  const words = inside?.groups?.words?.trim().replace(/[.;,]$/u, '') ?? ''
  return words.length > meaning.length / 2 ? words : meaning
}
