/** A list to recall: what it is a list of, which may be empty, and its items. */
export interface SplitList {
  lead: string
  items: string[]
}

/** What an item of a list in running text never holds: then the commas part clauses, not items. */
const clause =
  /^(?:where|when|while|if|it|which|that|who|whose|he|she|they|there|this|but|so|whether|because|although|since|unless|we|you|I)\b|\b(?:is|are|was|were|has|have|had|does|do|did|will|would|shall|should|may|might|can|could|must)\b/
/** (a), (iv), 1., 2), •, – at the head of an item. */
const enumerator = /^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]\s+|[•·‣–—-]\s+)/i
const verbOfList =
  /^(.{2,120}?)\s+(?:are|includes?|comprises?|consists? of|contains?)\s+(?:either\s+|the following:?\s+)?(.+)$/su
const MOST_WORDS_BETWEEN_COMMAS = 8
const MOST_WORDS_BETWEEN_SEMICOLONS = 40

/**
 * Takes words apart that are a list: lines of one, what follows a colon, what semicolons part, or commas and "and". Null
 * for anything else, clauses that commas part among it.
 * @param areItems the lines are items of a list of the text, whatever stands in them
 */
export function splitList(words: string, { areItems = false } = {}): SplitList | null {
  const text = words.trim()
  if (text.includes('\n')) return ofLines(text, areItems)
  const colon = /^(.{2,250}?):\s+(.+)$/su.exec(text)
  if (colon) {
    const [, lead = '', rest = ''] = colon
    const items = bySemicolons(rest) ?? byCommas(rest, 2)
    return items && { lead: lead.trim(), items }
  }
  const semicolons = bySemicolons(text)
  if (semicolons) return { lead: '', items: semicolons }
  const verb = verbOfList.exec(text)
  const named = verb && byCommas(verb[2] ?? '', 3)
  if (named) return { lead: (verb?.[1] ?? '').trim(), items: named }
  const commas = byCommas(text, 3)
  return commas && { lead: '', items: commas }
}

/** An item without what joins it to the others: its number, "and" before it, the sign after it. */
function tidyItem(item: string): string {
  return item
    .trim()
    .replace(/^(?:and|or)\s+/i, '')
    .replace(enumerator, '')
    .replace(/(?:[;,]\s*(?:and|or)?|[.])$/i, '')
    .trim()
}

function ofLines(text: string, areItems: boolean): SplitList | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', ...others] = lines
  const isLed = /:\s*$/.test(first)
  const rest = isLed ? others : lines
  if (rest.length < 2 || !(areItems || isLed || rest.every((line) => enumerator.test(line.trim())))) return null
  return { lead: isLed ? first.trim().replace(/:$/, '') : '', items: rest.map(tidyItem) }
}

function bySemicolons(text: string): string[] | null {
  if (!/;\s/.test(text)) return null
  return listOf(text.split(/;\s+/), 2, MOST_WORDS_BETWEEN_SEMICOLONS)
}

/** Only where "and" or "or" joins the last: commas part much else. */
function byCommas(text: string, least: number): string[] | null {
  const sentence = text.replace(/[.!?]$/, '')
  const joined = /^(.+?),?\s+(?:and|or)\s+(\S.*)$/su
  const parts = sentence.split(/,\s+/)
  const last = parts.pop() ?? ''
  const alone = /^(?:and|or)\s+(.+)$/su.exec(last)
  const two = alone ? null : joined.exec(last)
  if (!alone && !two) return null
  const items = [...parts, ...(alone ? [alone[1] ?? ''] : [two?.[1] ?? '', two?.[2] ?? ''])]
  if (items.some((item) => clause.test(item.trim()) || /[;:]/.test(item))) return null
  return listOf(items, least, MOST_WORDS_BETWEEN_COMMAS)
}

function listOf(parts: readonly string[], least: number, mostWords: number): string[] | null {
  const items = parts.map(tidyItem)
  const fits = items.every((item) => item !== '' && item.split(/\s+/).length <= mostWords)
  return items.length >= least && fits ? items : null
}
