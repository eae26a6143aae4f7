import type { TextBlock } from './blocks-model'
import type { DocumentStyle } from './document-style'

/** Larger than the text by this share is a heading. */
const larger = 1.1
const longest = 200
const mostLines = 4

const numbered =
  /^(?:(?:chapter|part|section|article|appendix|annex|kapitel|teil|abschnitt|artikel|anhang|chapitre|partie|titre|annexe|capítulo|parte|sección|artículo|глава|часть|раздел|статья)\s+[\p{L}\p{N}]+|(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*\.?(?=\s)|§\s*\d+|[IVX]{1,6}\.(?=\s)|第[\p{N}\p{Script=Han}]{1,4}[章条节部編節])/iu
const formula = /[=∑∫√∞≤≥±∂∈∀∃]/u
const caption =
  /^(?:fig(?:ure|ura|\.)?|table|tab\.|tabelle|abb(?:ildung|\.)?|tableau|tabla|рис(?:унок|\.)?|таблица|図|表|图)\s*\d/iu

/** How a heading looks, so that others like it are found. */
export interface Look {
  size: number
  bold: boolean
  italic: boolean
  capitals: boolean
}

function lookOf({ lines, text }: TextBlock): Look {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return {
    size: Math.round(Math.max(...lines.map(({ size }) => size)) * 2) / 2,
    bold: lines.every(({ bold }) => bold),
    italic: lines.every(({ italic }) => italic),
    capitals: letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
  }
}
const keyOf = ({ size, bold, italic, capitals }: Look): string => `${size} ${bold} ${italic} ${capitals}`

/**
 * Marks as headings what looks like one: larger than the text, or bold or in capitals, short, and no sentence.
 * @param trusted the file's outline names its headings: then only what looks like one of them, or is larger, is one too
 */
export function markByLook(blocks: readonly TextBlock[], style: DocumentStyle, trusted: boolean): void {
  const known = usualLooks(blocks)
  const repeated = Map.groupBy(blocks, ({ text }) => text)
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || !mayBeHeading(block)) return
    const look = lookOf(block)
    const isLarger = look.size >= style.size * larger
    const alike = known.has(keyOf(look)) && (look.bold || isLarger)
    // "Note", "Tip" and the like over boxes.
    if (trusted && (repeated.get(block.text)?.length ?? 0) >= 4 && !numbered.test(block.text)) return
    if (alike || (isLarger && (!trusted || look.size >= style.size * 1.25))) block.kind = 'heading'
    else if (!trusted && standsOut(blocks, at, look, style)) block.kind = 'heading'
  })
}

/** The looks of which most blocks are headings that the file names. */
function usualLooks(blocks: readonly TextBlock[]): Set<string> {
  const short = blocks.filter((block) => block.kind === 'heading' || mayBeHeading(block))
  const usual = [...Map.groupBy(short, (block) => keyOf(lookOf(block)))].filter(
    ([, alike]) => alike.filter(({ kind }) => kind === 'heading').length >= alike.length * 0.5,
  )
  return new Set(usual.map(([key]) => key))
}

function mayBeHeading({ text, lines }: TextBlock): boolean {
  if (lines.length > mostLines || text.length > longest || caption.test(text) || formula.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2 || letters < text.replace(/\s/g, '').length * 0.4) return false
  return !/[,;。，；]$|\.{4}|(?:\. ){3}/u.test(text)
}

/** Bold or capitals in the size of the text: if it is short, not a sentence, and other text follows it. */
function standsOut(blocks: readonly TextBlock[], at: number, look: Look, style: DocumentStyle): boolean {
  const block = blocks[at]
  const next = blocks[at + 1]
  // Bold capitals are often set a size smaller.
  const least = look.bold && look.capitals ? 0.8 : 0.95
  if (block === undefined || next === undefined || look.size < style.size * least) return false
  const hasNumber = numbered.test(block.text)
  const sentence = /[.:!]$/.test(block.text) && !hasNumber
  if (sentence || block.lines.length > 2 || block.text.length > 120) return false
  const distinct = look.bold || look.capitals || (look.italic && hasNumber)
  if (!distinct) return false
  const follows = lookOf(next)
  // A run of short bold lines is a table or a title page.
  return next.kind === 'heading' || keyOf(follows) !== keyOf(look) || next.text.length > 120
}

/**
 * Gives levels to the headings that have none: by their numbers if the outline gives none, else as others of their look,
 * else under what is larger.
 */
export function levelHeadings(headings: readonly TextBlock[]): void {
  const open = headings.filter(({ level }) => level === 0)
  const settled = headings.filter(({ level }) => level > 1)
  if (settled.length < 3) {
    for (const heading of open) {
      const depth = depthOf(heading.text)
      if (depth !== null) heading.level = Math.min(6, depth + 1)
    }
  }
  const anchors = anchorsOf(headings)
  const rest = open.filter(({ level }) => level === 0)
  const sizes = [...new Set(rest.map((heading) => weightOf(lookOf(heading))))].toSorted((a, b) => b - a)
  for (const heading of rest) {
    const look = lookOf(heading)
    const larger = anchors.filter(({ weight }) => weight > weightOf(look)).map(({ level }) => level)
    const alike = anchors.find(({ key }) => key === keyOf(look))
    const top = Math.min(...anchors.map(({ level }) => level))
    const under = larger.length === 0 ? top : Math.max(...larger) + 1
    heading.level =
      alike?.level ?? (anchors.length === 0 ? Math.min(6, sizes.indexOf(weightOf(look)) + 2) : Math.min(6, under))
  }
}

/** The looks of the headings whose levels are known, each with its commonest level. */
function anchorsOf(headings: readonly TextBlock[]): { key: string; weight: number; level: number }[] {
  const known = headings.filter(({ level }) => level > 1)
  return [...Map.groupBy(known, (heading) => keyOf(lookOf(heading)))].map(([key, alike]) => {
    const levels = [...Map.groupBy(alike, ({ level }) => level)].toSorted((a, b) => b[1].length - a[1].length)
    const [first] = alike
    return { key, weight: first === undefined ? 0 : weightOf(lookOf(first)), level: levels[0]?.[0] ?? 2 }
  })
}

/** Larger stands over smaller, then bold, capitals and italics over what is plain. */
const weightOf = ({ size, bold, capitals, italic }: Look): number =>
  size + (bold ? 0.3 : 0) + (capitals ? 0.15 : 0) + (italic ? 0.05 : 0)

/** How deep a heading's own number is: 1 for Chapter 2 and for 2, 2 for 2.1; null if it has none. */
function depthOf(text: string): number | null {
  if (
    /^(?:chapter|part|kapitel|teil|chapitre|partie|titre|capítulo|parte|глава|часть)\s/iu.test(text) ||
    /^第[\p{N}\p{Script=Han}]{1,4}[章部編]/u.test(text)
  )
    return 1
  const number = /^(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*(?=\.?\s)/.exec(text)?.[0]
  return number === undefined ? null : number.split('.').length
}

/** Takes the headings from the file's own structure where it has them. */
export function markByTags(blocks: readonly TextBlock[]): void {
  for (const block of blocks) {
    const roles = new Set(block.lines.map(({ tag }) => tag?.role ?? ''))
    const [role = ''] = roles
    const level = /^H([1-6])$/.exec(role)?.[1]
    if (roles.size !== 1 || (level === undefined && role !== 'H' && role !== 'Title') || block.text.length > longest)
      continue
    block.kind = 'heading'
    block.level = level === undefined ? (role === 'Title' ? 1 : 0) : Math.min(6, Number(level) + 1)
  }
}
