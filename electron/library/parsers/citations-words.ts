import { fold } from '../../../shared/text/fold'
import { isMonth } from './date-words'

/** Words that begin a sentence or a bracket with a capital and are no part of the name after them. */
const openers = new Set(
  (
    'see also as in by for from like unlike both with while when although if since because however according following ' +
    'compare cf read the this that these those to under per and but or on at after before e.g i.e ' +
    'voir selon dans comme siehe vgl nach laut bei wie in véase ver según como en vedi secondo come veja segundo zie volgens ' +
    'см по в как'
  ).split(' '),
)

/** The words of a name without those before it: "See Cybercrime" is Cybercrime. */
export function withoutOpeners(words: string): string {
  let rest = words
  for (;;) {
    const [first = '', space = ''] = /^\S+(\s*)/.exec(rest) ?? []
    if (first === '' || !openers.has(first.replace(/[.,\s]+$/, '').toLowerCase())) return rest
    rest = rest.slice(Math.max(first.length, 1))
    if (space === '' && rest === '') return ''
  }
}

/** What is called by its name and year as an author is: laws, parts of a text, versions, seasons, places. */
const noAuthors = new Set(
  // laws and what is made like them
  (
    'act acts law laws code convention protocol treaty regulation regulations directive statute statutes constitution bill ' +
    'rule rules resolution decree ordinance charter agreement accord declaration amendment decision judgment case ' +
    'loi lois traité règlement décret ordonnance constitution accord arrêt gesetz verordnung richtlinie vertrag verfassung ' +
    'ley leyes código convenio tratado reglamento decreto constitución sentencia legge codice trattato lei tratado wet ' +
    'verdrag закон кодекс конвенция протокол договор указ قانون اتفاقية بروتوكول معاهدة مرسوم ' +
    // parts of a text
    'article articles section sections chapter chapters table figure fig figs annex appendix part page pages vol volume no ' +
    'number version edition step note box module unit lesson tableau figure chapitre tabelle abbildung abschnitt kapitel artikel ' +
    'tabla figura capítulo artículo tabella capitolo articolo статья глава таблица рисунок مادة المادة الفصل جدول شكل ' +
    // times
    'spring summer autumn fall winter early late mid circa ca since until before after year years season q1 q2 q3 q4 ' +
    'bc ad bce ce ' +
    // places in which things are held, signed and printed
    'london paris york geneva vienna rome berlin madrid moscow hague strasbourg brussels palermo tokyo beijing nairobi ' +
    'washington oxford cambridge lisbon copenhagen stockholm athens cairo delhi lyon genève wien roma москва القاهرة'
  )
    .split(' ')
    .map(foldName),
)

/** Laws by the end of their name, where words are not parted. */
const lawEnding = /(?:法|法律|条例|條例|公约|公約|条约|條約|協定|协定|规则|規則|约定|草案)$/

let regions: Set<string> | null = null

/** Names of countries, in the languages in which most is written. */
function isRegion(name: string): boolean {
  if (regions === null) {
    regions = new Set()
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    for (const locale of ['en', 'fr', 'de', 'es', 'ru', 'ar', 'zh']) {
      const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
      for (const first of letters)
        for (const second of letters) {
          const region = names.of(first + second)
          if (region !== undefined) regions.add(foldName(region))
        }
    }
  }
  return regions.has(name)
}

/** A name as names are compared: without case and marks, its words parted by one space. */
export function foldName(name: string): string {
  return fold(name, { keepCase: false, keepMarks: false })
    .replace(/[^\p{L}\p{N}&-]+/gu, ' ')
    .trim()
}

/** Whether words with a year behind them say who wrote something, and not when, where or under which law. */
export function canBeAuthor(name: string): boolean {
  const folded = foldName(name)
  if (folded === '' || lawEnding.test(folded) || isRegion(folded)) return false
  return folded.split(' ').every((word) => !noAuthors.has(word) && !isMonth(word))
}
