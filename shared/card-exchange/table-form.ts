import Papa from 'papaparse'
import { ankiHead, type AnkiHead } from './anki-head'
import { cardColumns } from './write-table'

const separators = ['\t', ',', ';', '|', ':'] as const

/** How a table is written. */
export interface TableForm {
  /** who wrote it: Actus itself, Anki (or for it), Quizlet, or anybody */
  kind: 'actus' | 'anki' | 'quizlet' | 'table'
  separator: string
  /** what parts the rows; \n is any end of line */
  rowSeparator: string
  /** cells may stand in quotes */
  isQuoted: boolean
  /** the first row names the columns */
  hasHead: boolean
  isHtml: boolean
  anki: AnkiHead | null
  /** lines above the rows: those of Anki, or one of Excel */
  lead: number
}

const usual = { rowSeparator: '\n', isQuoted: true, isHtml: false, anki: null, lead: 0 }

/** The line by which Excel is told the separator. */
const separatorLine = /^"?sep=(\t|[^\n"])"?[,;\t ]*\n/i

/** Rows that are looked at to tell the form. */
const SAMPLE = 200

/** What a learner says of it; null: find out. */
export interface TableWishes {
  separator: string | null
  rowSeparator: string | null
  hasHead: boolean | null
  isHtml: boolean | null
}

/**
 * Tells how a table is written from its beginning, where the learner does not say it. What stands at its top decides; else in
 * what its rows agree.
 */
export function tableForm(whole: string, wishes: TableWishes = noWishes): TableForm {
  const text = whole.replace(/^\uFEFF/, '')
  const own = separators.find((separator) => text.startsWith(`${cardColumns.join(separator)}\n`))
  if (own !== undefined) return { ...usual, kind: 'actus', separator: own, hasHead: true }
  const anki = ankiHead(text)
  const told = separatorLine.exec(text)?.[1]
  const lead = anki?.lines ?? (told === undefined ? 0 : 1)
  const sample = withoutLead(text, lead).slice(0, 200_000)
  const rowSeparator = wishes.rowSeparator ?? (anki === null ? ofRows(sample) : '\n')
  const separator = wishes.separator ?? anki?.separator ?? told ?? separatorOf(sample, rowSeparator)
  const first = firstRow(sample, separator)
  const isQuizlet =
    anki === null &&
    told === undefined &&
    (rowSeparator !== '\n' || separator === DASH || looksLikeQuizlet(sample, separator))
  return {
    kind: anki !== null ? 'anki' : isQuizlet ? 'quizlet' : 'table',
    separator,
    rowSeparator,
    isQuoted: !isQuizlet,
    hasHead: wishes.hasHead ?? (anki === null && !isQuizlet && isHead(first)),
    isHtml: wishes.isHtml ?? anki?.isHtml ?? false,
    anki,
    lead,
  }
}

const noWishes: TableWishes = { separator: null, rowSeparator: null, hasHead: null, isHtml: null }

/** The rows of a text, without the lines that stand above them. */
export function withoutLead(text: string, lead: number): string {
  let at = 0
  for (let lines = lead; lines > 0; lines--) {
    const end = text.indexOf('\n', at)
    if (end === -1) return ''
    at = end + 1
  }
  return text.slice(at)
}

/** Quizlet parts rows by a semicolon, if it is told to: then the whole is one line with several tabs. */
function ofRows(sample: string): string {
  const line = sample.trim()
  if (line.includes('\n')) return '\n'
  const pairs = line.split(';').filter((part) => part.trim() !== '')
  return pairs.length > 1 && pairs.every((pair) => pair.split('\t').length === 2) ? ';' : '\n'
}

/** The separator by which most rows have the same number of cells, more than one. */
function separatorOf(sample: string, rowSeparator: string): string {
  if (rowSeparator !== '\n') return '\t'
  let best = { separator: ',', score: 0 }
  // A colon stands in many a sentence; only Anki's own head may ask for it.
  for (const separator of separators.filter((one) => one !== ':')) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: SAMPLE, skipEmptyLines: true })
    const widths = new Map<number, number>()
    for (const { length } of data) widths.set(length, (widths.get(length) ?? 0) + 1)
    widths.delete(1)
    const common = Math.max(0, ...widths.values()) / Math.max(1, data.length)
    // A tab stands in no sentence, so that fewer rows need to agree.
    const score = separator === '\t' ? common * 2 : common
    if (score > best.score) best = { separator, score }
  }
  return best.score < 1 && areParted(sample) ? DASH : best.separator
}

/** What parts a term from its meaning where Quizlet is told to, and in many a list that somebody typed. */
const DASH = ' - '

/** Whether each line has the dash once. */
function areParted(sample: string): boolean {
  const lines = sample.split('\n', SAMPLE).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => line.split(DASH).length === 2)
}

const firstRow = (sample: string, separator: string): string[] =>
  Papa.parse<string[]>(sample, { delimiter: separator, preview: 1, skipEmptyLines: true }).data[0] ?? []

/** Two cells a line by a tab, no quotes around cells, no names of columns: a further line without a tab goes on with the last. */
function looksLikeQuizlet(sample: string, separator: string): boolean {
  if (separator !== '\t') return false
  const lines = sample.split('\n', SAMPLE).filter((line) => line.trim() !== '')
  const [first = ''] = lines
  const isPair = (line: string) => line.split('\t').length === 2
  if (!isPair(first) || isHead(first.split('\t'))) return false
  return (
    lines.every((line) => line.split('\t').length <= 2) && !lines.some((line) => /(?:^|\t)"[^\t]*"(?:\t|$)/.test(line))
  )
}

/** Names under which other programs have the columns; see mapping.ts for what each is. */
const known =
  /^(?:#|no\.?|id|guid|type|note ?type|deck|tags?|labels?|front|back|question|answer|term|word|definition|meaning|extra|hint|source|notes?|text|back extra|options|explanation|translation|prompt|response|side ?[12ab]|q|a|frage|antwort|begriff|vorderseite|rückseite|bedeutung|réponse|recto|verso|pregunta|respuesta|anverso|reverso|término|definición|domanda|risposta|termine|definizione|schlagwörter|étiquettes|etiquetas|etichette|stapel|paquet|mazo|mazzo)$/iu

/** Whether a row names columns: at least two of its cells are names that columns have, or its only one is. */
function isHead(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  const found = names.filter((name) => known.test(name)).length
  return found >= Math.min(2, names.filter((name) => name !== '').length) && found > 0
}
