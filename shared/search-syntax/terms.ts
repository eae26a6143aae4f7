import { daysOf, guidOf, idsOf, oneOf, propertyTerm, ratedTerm, wholeNumber } from './closed-values'
import { wholeMatcher } from './pattern'
import { searchRegex } from './regex'
import { termValue, type TermValue } from './term-value'
import { quoteMark, type TermToken } from './tokens'
import type { Pattern, SearchTerm, TextMatch } from './tree'
import { fieldNames, holdings, noteTypeNames, stateTerms, type CardFlagTerm } from './vocabulary'

/** What a term asks, by the word before its colon. */
const readers = new Map<string, (value: TermValue) => SearchTerm>([
  ['re', (value) => ({ kind: 'words', match: regexMatch(value) })],
  ['w', (value) => ({ kind: 'words', match: { how: 'word', pattern: value.requirePattern() } })],
  ['nc', (value) => ({ kind: 'words', match: { how: 'unaccented', pattern: value.requirePattern() } })],
  ['deck', (value) => ({ kind: 'deck', name: value.requirePattern() })],
  ['preset', (value) => ({ kind: 'preset', name: value.requirePattern() })],
  ['tag', (value) => ({ kind: 'tag', match: isNone(value) ? null : tagMatch(value) })],
  ['source', (value) => ({ kind: 'source', title: isNone(value) ? null : value.requirePattern() })],
  ['note', noteTypeTerm],
  ['card', (value) => ({ kind: 'card', ordinal: wholeNumber(value, 'number-expected', 1, 1000) - 1 })],
  ['is', (value) => ({ kind: 'state', state: oneOf(value, stateTerms, 'state-unknown') })],
  ['flag', flagTerm],
  ['has', (value) => ({ kind: 'holds', what: oneOf(value, holdings, 'holding-unknown') })],
  ['prop', propertyTerm],
  ['rated', ratedTerm],
  ['added', (value) => ({ kind: 'within', event: 'added', days: daysOf(value) })],
  ['edited', (value) => ({ kind: 'within', event: 'edited', days: daysOf(value) })],
  ['introduced', (value) => ({ kind: 'within', event: 'introduced', days: daysOf(value) })],
  ['resched', (value) => ({ kind: 'within', event: 'resched', days: daysOf(value) })],
  ['nid', (value) => ({ kind: 'id', of: 'note', ids: idsOf(value) })],
  ['cid', (value) => ({ kind: 'id', of: 'card', ids: idsOf(value) })],
  ['did', (value) => ({ kind: 'id', of: 'deck', ids: idsOf(value) })],
  ['guid', (value) => ({ kind: 'id', of: 'guid', ids: guidOf(value) })],
])

/**
 * What a term asks.
 * @throws FaultFound key-empty, key-unknown, not-offered, escape-unknown and those of its value
 */
export function termOf(token: TermToken): SearchTerm {
  const colon = colonOf(token.text)
  if (colon === null) return wordsOf(token)
  const key = token.text.slice(0, colon)
  const value = termValue(token, colon + 1)
  if (key === '') throw value.keyFault('key-empty')
  if (key.toLowerCase() === 'dupe') throw value.keyFault('not-offered')
  const read = readers.get(key.toLowerCase())
  if (read) return read(value)
  const name = termValue({ ...token, text: key }, 0).pattern()
  if (isFieldName(name)) return { kind: 'field', name, match: fieldMatch(value) }
  // "Article 5: scope" is a quotation, and no field is called Article 5.
  if (token.quoted && /\s/.test(key)) return wordsOf(token)
  throw value.keyFault('key-unknown')
}

const wordsOf = (token: TermToken): SearchTerm => ({
  kind: 'words',
  match: { how: 'plain', pattern: termValue(token, 0).pattern() },
})

/** Where the first colon stands that no backslash makes a letter. */
function colonOf(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === ':') return at
  }
  return null
}

const isNone = (value: TermValue): boolean => value.text.toLowerCase() === 'none'

function isFieldName(name: Pattern): boolean {
  const isOne = wholeMatcher(name)
  return Object.keys(fieldNames).some(isOne)
}

/** A quotation mark has a backslash before it in an expression too; else it is as it was typed. */
function regexMatch(value: TermValue): TextMatch {
  if (value.text === '') throw value.fault('value-empty')
  const source = value.text.replace(/\\(.)/gsu, (pair, char: string) => (quoteMark.test(char) ? char : pair))
  if (!searchRegex(source)) throw value.fault('regex-invalid')
  return { how: 'regex', source }
}

function tagMatch(value: TermValue): TextMatch {
  if (/^re:/i.test(value.text)) return regexMatch(value.from(3))
  if (/^nc:/i.test(value.text)) return { how: 'unaccented', pattern: value.from(3).requirePattern() }
  return { how: 'plain', pattern: value.requirePattern() }
}

function fieldMatch(value: TermValue): TextMatch {
  if (/^re:/i.test(value.text)) return regexMatch(value.from(3))
  if (/^nc:/i.test(value.text)) return { how: 'unaccented', pattern: value.from(3).requirePattern() }
  if (/^w:/i.test(value.text)) return { how: 'word', pattern: value.from(2).requirePattern() }
  return { how: 'plain', pattern: value.pattern() }
}

function noteTypeTerm(value: TermValue): SearchTerm {
  const name = value.requirePattern()
  const isOne = wholeMatcher(name)
  if (!Object.values(noteTypeNames).flat().some(isOne)) throw value.fault('note-type-unknown')
  return { kind: 'note-type', name }
}

function flagTerm(value: TermValue): SearchTerm {
  const flags: readonly CardFlagTerm[] = [0, 1, 2, 3, 4, 5, 6, 7]
  const flag = flags.find((number) => String(number) === value.text)
  if (flag === undefined) throw value.fault('flag-unknown')
  return { kind: 'flag', flag }
}
