import { columnsOf, isRule, isUnderline, type Line } from './plain-text-lines'
import { markerOf, type Marker } from './plain-text-markers'
import { headingSigns } from './plain-text-signs'

/** Lines that make one block: a paragraph, an item, a heading, a rule. */
export interface Segment {
  lines: Line[]
  indent: number
  marker: Marker | null
  /** sign of the line under (and over) it, or the signs before its words: a heading */
  adornment: string | null
  /** no empty line stands before it */
  tight: boolean
  afterPage: boolean
}

/** A line shorter than this share of the width, though the next word had room, was ended on purpose. */
const roomShare = 0.8

/** Whether a line was ended though the first word of the next had room in it. */
export function hadRoom(line: Line, next: Line, width: number): boolean {
  const first = /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*./u.exec(next.text)?.[0] ?? ''
  return line.end + 1 + columnsOf(first) < width * roomShare
}

const sentenceEnd = /[.!?。！？…]["”»’'）)\]]*$/
export const endsSentence = ({ text }: Line): boolean => sentenceEnd.test(text)

/** Whether a line of signs stands under one line of words, and is about as long. */
function adorns(line: Line | undefined, title: Line | undefined): boolean {
  if (line === undefined || title === undefined || !isUnderline(line)) return false
  const words = title.end - title.indent
  return (
    !isRule(title) &&
    // AsciiDoc opens a box with such a line, and says in brackets over it what kind it is.
    !/^\[.*\]$/.test(title.text) &&
    line.text.length * 2 >= words &&
    (line.text.length <= words * 2 + 8 || line.indent <= title.indent)
  )
}

/** Whether a line has the same line of signs over and under it. A command between two lines is shown, and names nothing. */
const isTitleBetween = (over: Line, title: Line, under: Line | undefined): boolean =>
  isRule(over) &&
  adorns(under, title) &&
  under?.text === over.text &&
  !/^(?:[$%>#] ?\S|\p{Ll}[\p{Ll}\d-]* )/u.test(title.text)

/** Cuts a chunk where something else begins without an empty line. @param width at which lines are broken */
export function segmentsOf(lines: readonly Line[], width: number, afterPage: boolean): Segment[] {
  const segments: Segment[] = []
  let open: Segment | null = null
  const verse = isVerse(lines, width)
  const begin = (line: Line, marker: Marker | null): Segment => {
    const segment: Segment = {
      lines: [line],
      indent: line.indent,
      marker,
      adornment: null,
      tight: segments.length > 0,
      afterPage: afterPage && segments.length === 0,
    }
    segments.push(segment)
    return segment
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const [next, afterNext] = [lines[at + 1], lines[at + 2]]
    const signs = headingSigns(line.text, lines.length === 1)
    if (signs !== null) {
      begin(line, null).adornment = signs
      open = null
    } else if (next !== undefined && isTitleBetween(line, next, afterNext)) {
      begin(next, null).adornment = `${line.text.charAt(0)} over`
      at += 2
      open = null
    } else if (isRule(line)) {
      begin(line, null)
      open = null
    } else if (adorns(next, line) && (open === null || !continuesText(open, line, width))) {
      begin(line, null).adornment = next?.text.charAt(0) ?? null
      at += 1
      open = null
    } else {
      const marker = markerOf(line)
      if (open !== null && (verse || continues(open, line, marker, width))) open.lines.push(line)
      else open = begin(line, marker)
    }
  }
  return segments
}

/** Short lines that are set in by turns, and often end with a comma: a stanza. */
function isVerse(lines: readonly Line[], width: number): boolean {
  if (lines.length < 4 || lines.some((line) => line.end > width * 0.75 || markerOf(line) !== null)) return false
  const commas = lines.filter(({ text }) => /[,;，；،؛—]$/.test(text)).length
  return commas * 3 >= lines.length && lines.every(({ text }) => !/^\p{Ll}/u.test(text))
}

/** Whether a line before an underline is the last of a paragraph, and the underline a rule. */
const continuesText = (open: Segment, line: Line, width: number): boolean =>
  open.lines.length > 1 && continues(open, line, null, width)

function continues(open: Segment, line: Line, marker: Marker | null, width: number): boolean {
  const [first, last] = [open.lines[0], open.lines.at(-1)]
  if (first === undefined || last === undefined) return false
  const room = hadRoom(last, line, width)
  if (marker !== null && beginsItem(open, last, line, marker, room)) return false
  const content = open.marker?.content ?? open.indent
  if (open.marker !== null) {
    // The words of an item go on under its words, or right at the margin if a line was full.
    if (line.indent >= content - 1 && line.indent <= content + 1) return true
    return line.indent > content + 1 ? !room : !room && line.indent > first.indent - 2 && !endsSentence(last)
  }
  if (open.lines.length === 1 && line.indent > first.indent + 1) return !room
  if (open.lines.length === 1 && line.indent < first.indent - 1) return !room && first.indent - line.indent <= 10
  if (line.indent < last.indent - 1 && line.indent < open.indent - 1) return false
  return true
}

function beginsItem(open: Segment, last: Line, line: Line, marker: Marker, room: boolean): boolean {
  const isBullet = marker.readings[0]?.kind === 'bullet'
  const introduced = room || /[:：]$/.test(last.text) || endsSentence(last)
  // Nothing else than an item begins with these.
  if (/^[•‣◦▪●○■□◆◇・*]$/.test(marker.sign)) return true
  if (open.marker === null) return isBullet ? introduced || line.indent > open.indent : introduced
  if (line.indent <= open.indent + 1) {
    const same = open.marker.readings.some(({ kind, value }) =>
      marker.readings.some((other) => other.kind === kind && (kind === 'bullet' || other.value === value + 1)),
    )
    return same || introduced
  }
  return introduced || line.indent > open.marker.content + 1 || (isBullet && marker.sign !== '-' && marker.sign !== '–')
}
