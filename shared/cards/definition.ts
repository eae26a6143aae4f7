/** A definition taken apart. */
export interface SplitDefinition {
  term: string
  meaning: string
  /** how it was told: by a verb that only defines (means, refers to), by a sign (term: meaning), or by "is", which does much else */
  by: 'verb' | 'sign' | 'is'
}

const QUOTED = '[“"«‘„].{1,100}?[”"»’“],?'
const TERM = String.raw`(?:${QUOTED}|[^.;:!?]{2,100}?)`
const VERBS =
  '(?:(?:shall |is taken to |are taken to |is understood to )?means?|refers? to|denotes?|stands? for|(?:is|are|may be|can be) (?:defined|described|understood) as)'

const byVerb = new RegExp(String.raw`^(${TERM})\s+${VERBS}\s+(.+)$`, 'su')
const byNaming = /^(.{10,}?),?\s+(?:is|are) (?:called|known as|termed|referred to as)\s+(.{2,80}?)[.]?$/su
const byIs = new RegExp(
  String.raw`^(${TERM})\s+(?:is|are)\s+((?:an?|the|any|every|one|someone|somebody|something|those|that|what|where|when|all|persons?|people|things?|acts?)\b.+)$`,
  'su',
)
const bySign = /^([^.;:!?\n]{2,80}?)(?::|\s[–—])\s+(\S.+)$/su

/** "Means" after one of these is a noun: the means of trafficking. */
const nounBefore = /\b(?:the|an?|by|of|no|any|which|these|those|all|other|such|what|only|one|each|some|his|her|their)$/i
const nounAfter = /^(?:of|was|were|is|are|need|needs|used|and|or|must|may|has|have|which)\b/i
/** What begins with one of these names nothing. */
const noTerm =
  /^(?:it|this|that|these|those|there|here|he|she|they|we|you|i|what|which|who|whom|whose|where|when|while|if|as|in|on|at|by|for|from|with|without|under|after|before|although|because|since|but|and|or|so|yet|not|no|nobody|nothing|one|all|both|each|every|some|any|many|most|such|how|whether|why|his|her|its|their|our|my|your|then|thus|therefore|however|only|even)\b/i
/** A term is named, not told about: one with these in it is the head of a sentence. */
const clause = /\b(?:that|which|who|whose|whether|because)\b/i
/** "In law, …", "For the purposes of this Act, …": where it holds, which is no part of the term. */
const scope = /^(?:for|in|under|within|pursuant to|here|throughout)\b[^,]{1,100},\s+/i

const MOST_WORDS = { verb: 9, sign: 6, is: 6 }

/**
 * Takes words apart that say what a term means: "X means …", "“X” shall mean …", "X is a …", "X: …", "… is called X". Null
 * for anything else. English alone; in doubt it is none, as "Consent is irrelevant" is none.
 */
export function splitDefinition(words: string): SplitDefinition | null {
  const text = words.trim().replace(/^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]|[•–—-])\s+/i, '')
  if (text.includes('\n')) return null
  const verb = byVerb.exec(text)
  if (verb && !isNoun(text, verb)) {
    const found = definition(verb[1], verb[2], 'verb')
    if (found) return found
  }
  const sign = bySign.exec(text)
  const signed = sign && definition(sign[1], sign[2], 'sign')
  if (signed) return signed
  const naming = byNaming.exec(text)
  const named = naming && definition(naming[2], naming[1], 'verb')
  if (named) return named
  const is = byIs.exec(text)
  return is && definition(is[1], is[2], 'is')
}

function definition(before: string | undefined, after: string | undefined, by: SplitDefinition['by']) {
  const term = tidyTerm(before ?? '')
  const meaning = (after ?? '').trim()
  const count = term.split(/\s+/).length
  if (term === '' || count > MOST_WORDS[by] || noTerm.test(term) || clause.test(term) || /,/.test(term)) return null
  return meaning.split(/\s+/).length < 2 ? null : { term, meaning, by }
}

/** A term without what stands around it: its scope, its article, "the term", its quotation marks. */
function tidyTerm(words: string): string {
  return words
    .trim()
    .replace(scope, '')
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/^(?:term|word|expression|phrase|concept of|notion of)\s+/i, '')
    .replace(/^[“"«‘„]|[”"»’“],?$/gu, '')
    .replace(/,$/, '')
    .trim()
}

function isNoun(text: string, { 1: before = '', 2: after = '' }: RegExpExecArray): boolean {
  const verb = text.slice(before.length).trimStart()
  return /^means?\b/i.test(verb) && (nounBefore.test(before.trim()) || nounAfter.test(after))
}
