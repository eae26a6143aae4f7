import { slug } from '../../../shared/text/slug'
import type { ReferenceList } from './citations-list'
import { canBeAuthor, foldName, withoutOpeners } from './citations-words'
import type { Mention } from './reference-links'

const particle = String.raw`(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|af|av|zu|zur)\s+|(?:d|l)['’]|[aAeE]l-)`
const initials = String.raw`(?:\p{Lu}\.[\s-]?){1,3}`
const capital = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*)*`
// Arabic, Han, kana and Hangul have no capitals: one to three words before a comma and a year.
const uncased = String.raw`[\p{Script=Arabic}\p{M}]+(?:\s[\p{Script=Arabic}\p{M}]+){0,2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,12}|\p{Script=Hangul}{2,8}`
const name = String.raw`(?:${initials}\s*)?${particle}{0,3}${capital}(?:\s+(?:(?:of|for|on|the|de|des|du|für|der|dei)\s+){0,2}${capital}){0,7}(?:,?\s+${initials})?(?:\s+\[[^\[\]]{1,20}\])?`
const and = String.raw`(?:,?\s*&\s*|,?\s+(?:and|et|und|y|e|и|i|en|och|og|ve)\s+|[、和与與と]|\s+و\s?)`
const others = String.raw`(?:,?\s+(?:et\s+al\b\.?|and\s+(?:others|colleagues)|u\.\s?a\.|и\s+др\b\.?|i\s+in\.|ve\s+ark\.|وآخرون)|等|ほか|他)`
const authors = String.raw`(?:${name}|${uncased})(?:(?:,\s+(?:${name})){0,6}${and}(?:${name}|${uncased}))?(?:${others})?`
const year = String.raw`(?:1[5-9]|20)\d\d[a-z]?`
const comma = '[,，،、]'
/** Pages and the like: ", p. 12", ": 12–14", ", §§ 3". */
const locator = String.raw`(?:(?:${comma}|:)\s*[^;()（）]{0,40})?`

/** A bracket that may hold citations; longer ones are text. */
const bracket = /[(（]([^()（）]{4,400})[)）]/g
// What leads to a citation within a part of a bracket is free: "for another view, see Maras, 2016".
const cited = new RegExp(
  String.raw`(?:^|[\s,.:])(?<authors>${authors})(?<comma>\s*${comma}\s*|\s+)(?<years>${year}(?:\s*${comma}\s*${year})*)(?=${locator}\s*$)`,
  'u',
)
/** "Maras (2016)", "Stalans and Finn (2016, p. 12)": what stands before a bracket that begins with a year. */
const dated = new RegExp(String.raw`[(（](?<year>${year})(?:\s*(?:${comma}|;)\s*${year})*${locator}[)）]`, 'gu')
const namedBefore = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<authors>${authors})(?:['’]s)?\s*$`, 'u')
/** Longer than any names before a bracket. */
const lookBehind = 160

/** What scholars do, and prepositions that name one: without a list of references they tell a name from a title. */
const saying =
  /^\s*(?:also\s+)?(?:argue|claim|describe|define|discuss|emphasi[sz]e|explain|find|found|identif|maintain|note|observe|point|propose|report|reveal|say|says|said|show|state|suggest|write|wrote|conclude|affirm|soutien|montr|écri|schreib|zeig|argumenta|sostien|señala|afirma|пишет|считает|отмечает)/iu
const namesOne =
  /(?:^|\s)(?:by|to|see|from|in|of|following|according to|per|selon|voir|d[’']après|nach|bei|según|secondo|segundo|по|см\.)\s*$/iu

/**
 * The places of a text that cite something by author and year. The target is made of the authors' last names and the
 * year: stalans-finn-2016. The words are those of the entry in the text's own list of references, or else the citation.
 */
export function citationsIn(text: string, list: ReferenceList): Mention[] {
  if (!/[(（][^()（）]*\d{4}/.test(text)) return []
  const mentions = [...inBrackets(text, list), ...inSentences(text, list)]
  return mentions.toSorted((a, b) => a.start - b.start)
}

function inBrackets(text: string, list: ReferenceList): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(bracket)) {
    if (!/\d{4}/.test(match[0])) continue
    let start = match.index + 1
    for (const part of (match[1] ?? '').split(/[;；؛]/)) {
      mentions.push(...inPart(part, start, list))
      start += part.length + 1
    }
  }
  return mentions
}

function inPart(part: string, offset: number, list: ReferenceList): Mention[] {
  const match = cited.exec(part)
  if (match?.groups === undefined) return []
  const written = withoutOpeners(match.groups.authors ?? '')
  const names = namesIn(written)
  const years = match.groups.years ?? ''
  const from = match.index + match[0].length - years.length
  const start = match.index + match[0].lastIndexOf(written, match[0].length - years.length)
  const known = (one: string) => list.find(names, one)
  const single = names.length === 1 && !hasOthers(written)
  // "(Windows 2000)": without a comma, one name is a title as well as an author.
  const sure = canBeAuthor(names[0] ?? '') && (!single || match.groups.comma?.trim() !== '')
  return [...years.matchAll(/\d{4}[a-z]?/g)].flatMap((found, at) => {
    const entry = known(found[0])
    if (entry === null && (!sure || isListed(list))) return []
    const end = from + found.index + found[0].length
    return [
      {
        start: offset + (at === 0 ? start : from + found.index),
        end: offset + end,
        kind: 'reference' as const,
        target: targetOf(names, written, found[0]),
        words: entry ?? `${tidy(written)}, ${found[0]}`,
      },
    ]
  })
}

function inSentences(text: string, list: ReferenceList): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(dated)) {
    const before = text.slice(Math.max(0, match.index - lookBehind), match.index)
    const found = namedBefore.exec(before)
    const written = withoutOpeners(found?.groups?.authors ?? '')
    if (found === null || written === '') continue
    const start = match.index - before.length + before.indexOf(written, found.index)
    const year = match.groups?.year ?? ''
    const names = namesIn(written)
    const entry = list.find(names, year)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40)
    if (
      entry === null &&
      (isListed(list) || !isPerson(written, names, text.slice(Math.max(0, start - 30), start), after))
    )
      continue
    mentions.push({
      start,
      end: match.index + match[0].length,
      kind: 'reference',
      target: targetOf(names, written, year),
      words: entry ?? `${tidy(written)}, ${year}`,
    })
  }
  return mentions
}

/** A text with a list of some length cites what is in it; other names with a year are titles. */
const isListed = (list: ReferenceList): boolean => list.size >= 8

/** Whether a name before a year in brackets is that of somebody who wrote. */
function isPerson(written: string, names: readonly string[], before: string, after: string): boolean {
  if (!names.every(canBeAuthor)) return false
  if (hasOthers(written)) return true
  const short = names.every((one) => one.split(/\s+/).length <= (names.length > 1 ? 1 : 2))
  if (!short) return false
  return names.length > 1 || saying.test(after) || (namesOne.test(before) && !/^\s*\p{Lu}/u.test(after))
}

const hasOthers = (written: string): boolean => new RegExp(`${others}$`, 'u').test(written)

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The authors one by one; what is joined by "and" may be the name of one ("Office on Drugs and Crime"). */
function namesIn(written: string): string[] {
  const all = tidy(written.replace(new RegExp(`${others}$`, 'u'), ''))
  const parts = all.split(new RegExp(String.raw`${and}|,\s+(?!${initials}(?:$|,))`, 'u')).filter((part) => part !== '')
  const people = parts.every(
    (part) => lastNameOf(part).split(' ').length <= 1 || new RegExp(`^${particle}`, 'u').test(part),
  )
  return parts.length > 1 && !people ? [all] : parts.map(lastNameOf)
}

/** A name without its initials, and without what it is called for short: "[WHO]". */
const lastNameOf = (part: string): string =>
  tidy(part.replace(/\s\[.*$/, '').replace(new RegExp(String.raw`^(?:${initials}\s*)|(?:,?\s+${initials})$`, 'gu'), ''))

function targetOf(names: readonly string[], written: string, year: string): string {
  const shown = hasOthers(written) ? names.slice(0, 1) : names
  return slug([...shown.map(foldName), year].join(' '))
}
