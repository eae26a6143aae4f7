import { countWords } from '../../../shared/text/words'
import { isContentsTitle } from './contents-title'
import { dateIn } from './date-words'
import { areFields } from './plain-text-flow'
import { columnsOf } from './plain-text-lines'
import type { Segment } from './plain-text-segments'

const named = new RegExp(
  '^(?:chapter|part|book|section|article|annex|appendix|volume|act|scene|canto|letter|lesson|' +
    'chapitre|partie|livre|titre|annexe|kapitel|teil|buch|abschnitt|artikel|anhang|capítulo|parte|libro|título|artículo|anexo|' +
    'capitolo|articolo|allegato|capitolul|rozdział|część|załącznik|hoofdstuk|deel|bijlage|kapitola|příloha|' +
    'глава|часть|раздел|статья|приложение|розділ|додаток|bölüm|kısım|ek|chương|phần|κεφάλαιο|μέρος|παράρτημα|bab|' +
    'الفصل|الباب|المادة|القسم|الملحق|פרק|חלק)\\s+(?:\\p{N}+|[IVXLCDM]+|\\p{L}|one|two|three|four|five|six|seven|eight|nine|ten|first|' +
    'the (?:first|second|third|fourth|fifth|last)|الأول|الثاني|الثالث|الرابع|الخامس)(?![\\p{L}\\p{N}])',
  'iu',
)
const eastAsian =
  /^(?:第\s*[\p{N}\p{Script=Han}]{1,5}\s*[章节節条條部編篇回卷讲課课]|附\s*[录錄][\s\p{N}A-Z]|제\s*\p{N}+\s*[장절조])/u
const numbered = /^(?:§\s*)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,5})([.)]?)\s+(?=\S)/u

/** Depth that a heading's own number or name says: 1 for "2 Scope", "CHAPTER ONE" or "Article 5", 2 for "2.1"; null if nothing does. */
export function depthOf(text: string): number | null {
  const [, number, stop] = numbered.exec(text) ?? []
  if (number !== undefined && (/\d/.test(number) || stop === '.')) return number.split('.').length
  if (named.test(text) || eastAsian.test(text)) return 1
  return isCapitals(text) ? 1 : null
}

/** A script without capitals has none, whatever Latin letters stand in it. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= 3 && capitals * 2 > letters && text === text.toUpperCase()
}

/** Whether it is as short as a title or heading, and is no sentence. */
export function isShortText(text: string): boolean {
  if (columnsOf(text) > 140 || !/[\p{L}\p{N}]/u.test(text) || countWords(text) > 20) return false
  // A sentence may say its source in brackets, a term what it stands for after a colon and a gap.
  if (/[.!?]["”’]?\s*\([^()]*\)$|\S:\s{2,}\S/.test(text)) return false
  // "CHAPTER I." may have a stop.
  return !/[.,;:。，；：、]["”»’')）]?$/u.test(text) || (isCapitals(text) && /^[^.]*\.$/.test(text))
}

/** Words that begin a heading: a letter with a capital or of a script without, a number, a sign that quotes. */
const begins = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}§¿¡"“«„'‘([]/u

/**
 * Whether a segment may be a heading by how it looks: one line, or two of one title.
 * @param outer it stands further out than the text: then it may be longer, if it has a number
 */
export function looksLikeHeading({ lines, adornment, marker }: Segment, text: string, outer = false): boolean {
  if (adornment !== null) return true
  if ((marker !== null && marker.readings[0]?.kind === 'bullet') || areFields(lines)) return false
  if (outer && numbered.test(text)) return lines.length <= 4 && columnsOf(text) <= 280 && !/[.,;:]$/.test(text)
  return lines.length <= 2 && isShortText(text) && countWords(text) <= 16 && columnsOf(text) <= 120 && begins.test(text)
}

/** Captions, words of warning and dates stand like headings. */
export function isNoHeading(text: string): boolean {
  return (
    captions.test(text) ||
    names.test(text) ||
    ways.test(text) ||
    warnings.test(text) ||
    /^(?:copyright\s*(?:©|\(c\)|\d)|©|\(c\)\s)/iu.test(text) ||
    isContentsTitle(text) ||
    isDated(text)
  )
}

/** Whether a line says when something was written. "4.13.1. July 2000: …" is a title. */
export const isDated = (text: string): boolean =>
  dateIn(text) !== null && !/^[\dA-Z]{1,3}(?:\.\d{1,3})+\.?\s/.test(text)

const captions =
  /^(?:table|figure|fig\.|example|listing|tableau|exemple|tabelle|abbildung|beispiel|tabla|figura|ejemplo|tabela|exemplo|tabella|esempio|таблица|рисунок|рис\.|пример|表|図|图|圖|例|표|그림|الجدول|الشكل)\s*(?:\d|[A-Z]\.\d)/iu
/** "[[locks]]", "[preface]" and "[caption=…]" of AsciiDoc, which nobody reads. */
const names = /^\[(?:\[.*\]|[\p{Ll}_-]+(?:[,=].*)?)\]$/u
/** "Next: Locks, Previous: Boats, Up: Rivers" */
const ways = /^\p{Lu}\p{L}+: .+, \p{Lu}\p{L}+: /u
const warnings =
  /^(?:note|tip|hint|warning|caution|important|danger|attention|remarque|astuce|avertissement|mise en garde|important|anmerkung|hinweis|tipp|warnung|achtung|wichtig|nota|sugerencia|advertencia|aviso|precaución|dica|suggerimento|avviso|avvertimento|attenzione|примечание|подсказка|предупреждение|внимание|важно|注記|ヒント|警告|注意|重要|提示|小心|참고|주의|경고)s?\s*:?$/iu

/** Parts that stand beside the numbered ones and not under them. */
export const isOuterPart = (text: string): boolean =>
  /^(?:abstract|preface|foreword|acknowledge?ments?|references|bibliography|index|glossary|authors?['’]? addresse?s?|introduction|conclusions?|status of this memo|copyright(?: notice)?|appendi(?:x|ces)|full copyright statement|préface|remerciements|références|bibliographie|vorwort|danksagung|literatur|prefacio|agradecimientos|referencias|bibliografía|предисловие|литература|введение|заключение|前言|序言|参考文献|まえがき|はじめに)\b/iu.test(
    text,
  )
