/** A paragraph of a plain text, its lines joined. */
export interface Paragraph {
  text: string
  /** columns before its first line */
  indent: number
  /** what a line of signs under it says: = a title, - a heading */
  underline: '=' | '-' | null
  /** the lines began with >, as replies quote */
  quoted: boolean
}

interface Line {
  text: string
  indent: number
  quoted: boolean
}

/** Beyond this many columns nobody breaks lines by hand or by rule. */
const widestBreak = 110
/** A line shorter than this share of the width, though the next word had room, was ended on purpose. */
const roomShare = 0.8

const listMarker = /^(?:[-*•‣◦–]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+\S/
const rule = /^([-=_*])(?:\s*\1){2,}$/

/** Gives the paragraphs of a text: parted by empty lines, or one a line unless its lines are broken at a width. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split(/\n|\f/).map(lineOf)
  const width = breakWidth(lines)
  const join = joiner(text)
  const paragraphs: Paragraph[] = []
  let last: Line | null = null
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (line.text === '') last = null
    else if (open !== undefined && last !== null && isUnderline(line, last)) {
      open.underline = line.text.startsWith('=') ? '=' : '-'
      last = null
    } else if (open !== undefined && last !== null && width !== null && continues(last, line, width)) {
      open.text = join(open.text, line.text)
      last = line
    } else {
      paragraphs.push({ text: line.text, indent: line.indent, underline: null, quoted: line.quoted })
      last = line
    }
  }
  return paragraphs
}

function lineOf(raw: string): Line {
  const expanded = raw.replace(/\t/g, '    ').trimEnd()
  const quote = /^\s*(?:>\s?)+/.exec(expanded)?.[0]
  const body = quote === undefined ? expanded : expanded.slice(quote.length)
  return { text: body.trim(), indent: body.length - body.trimStart().length, quoted: quote !== undefined }
}

/** Whether a line of signs stands under one line of words, and is about as long. */
function isUnderline(line: Line, above: Line): boolean {
  return /^(?:={3,}|-{3,})$/.test(line.text) && !rule.test(above.text) && line.text.length >= above.text.length / 2
}

/** The width at which the text breaks its lines; null if each line is a paragraph. */
function breakWidth(lines: Line[]): number | null {
  const lengths = lines
    .map((line) => line.text.length + line.indent)
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < 20 || width > widestBreak) return null
  const inner = lines.filter((line, at) => line.text.length >= width * 0.6 && (lines[at + 1]?.text ?? '') !== '')
  const stopped = inner.filter((line) => /[.!?:;。！？]["”»’')]?$/.test(line.text))
  // A line that is a paragraph ends where a sentence does.
  return stopped.length * 2 < inner.length ? width : null
}

function continues(above: Line, line: Line, width: number): boolean {
  if (rule.test(line.text) || rule.test(above.text) || line.quoted !== above.quoted) return false
  if (listMarker.test(line.text)) return false
  const hangs = listMarker.test(above.text) && line.indent > above.indent
  if (line.indent > above.indent && !hangs) return false
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0
  const hadRoom = above.indent + above.text.length + 1 + firstWord < width * roomShare
  return !hadRoom
}

/**
 * Gives the function that joins two lines: with a space; without one between signs of a script that has none, or after
 * a hyphen. The hyphen goes if the text has the joined word elsewhere and not the hyphenated one: cross-border stays.
 */
function joiner(text: string): (above: string, line: string) => string {
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
  return (above, line) => {
    const before = /(\p{L}+)-$/u.exec(above)?.[1]
    const after = /^\p{Ll}+/u.exec(line)?.[0]
    if (before !== undefined && after !== undefined) {
      const plain = words.has((before + after).toLowerCase()) && !words.has(`${before}-${after}`.toLowerCase())
      return (plain ? above.slice(0, -1) : above) + line
    }
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？]$/u.test(above)
    return unspaced ? above + line : `${above} ${line}`
  }
}

export const isRule = (paragraph: Paragraph): boolean => rule.test(paragraph.text)
