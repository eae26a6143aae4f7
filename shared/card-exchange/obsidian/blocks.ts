import { hasGap, type GapSigns } from './gaps'

/** A card as it stands in a text. */
export interface ObsidianBlock {
  kind: 'line' | 'line-reversed' | 'lines' | 'lines-reversed' | 'cloze'
  /** 1-based */
  line: number
  /** without the schedule that may stand on lines of its own */
  text: string
  /** lines of their own that hold the schedule; empty if there are none */
  schedule: string
  /** headings above it, the outermost first */
  headings: string[]
  /** tags that hold for all that follows; those on its own first line stand in the text */
  tags: string[]
}

const CALLOUT = '> [!sr|card-metadata]'
const heading = /^(#{1,6}) +(.+?)(?: +#+)? *$/
/** Nothing but tags. */
const tagLine = /^(?:#[^\s#]+[ \t]*)+$/
const gapped = /\{\{.*?\}\}|\{\{c\d+::/g

interface Lines {
  lines: readonly string[]
  at: number
  /** cards over several lines, and those with gaps, end at END, not at an empty line */
  hasEnds: boolean
}

/** What may be set, in the plugin, to end a card that has empty lines, as its documentation has it. */
const END = '+++'

/**
 * Finds the cards of a text as the plugin does: a line with two colons between question and answer (three: both ways);
 * lines with a question mark alone on one of them (two: both ways) up to an empty one; lines with a gap up to an empty one.
 * Headings, tags and comments of other kinds are no cards.
 * Source: obsidian-spaced-repetition, src/parser.ts, and its documentation, "Flashcards".
 */
export function* obsidianBlocks(text: string, signs: GapSigns): Generator<ObsidianBlock> {
  const lines = text.split('\n')
  const state = { lines, at: frontMatterEnd(lines), hasEnds: lines.some((line) => line.trim() === END) }
  const path: { level: number; title: string }[] = []
  let tags = frontMatterTags(lines.slice(0, state.at))
  while (state.at < lines.length) {
    const line = lines[state.at] ?? ''
    const title = heading.exec(line)
    if (line.trim() === '' || line.trim() === END) state.at += 1
    else if (line.startsWith('<!--') && !line.startsWith('<!--SR:')) skipComment(state)
    else if (title) {
      const level = title[1]?.length ?? 1
      while ((path.at(-1)?.level ?? 0) >= level) path.pop()
      path.push({ level, title: title[2] ?? '' })
      state.at += 1
    } else if (tagLine.test(line.trim()) && line.trim() !== '') {
      tags = line.trim().split(/\s+/)
      state.at += 1
    } else {
      const block = readBlock(state, signs)
      if (block) yield { ...block, headings: path.map((one) => one.title), tags }
    }
  }
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  return end === -1 ? 0 : end + 1
}

/** Those of cards alone: the others belong to the text. */
const frontMatterTags = (lines: readonly string[]): string[] =>
  [...lines.join('\n').matchAll(/(?:^|[\s,["'#])(flashcards(?:\/[^\s,\]"']+)?)/g)].map(([, tag]) => `#${tag ?? ''}`)

function skipComment(state: Lines): void {
  while (state.at < state.lines.length && !state.lines[state.at]?.includes('-->')) state.at += 1
  state.at += 1
}

/** Two colons between words, and not within a gap; in a piece of code they are none. */
function inline(line: string): 'line' | 'line-reversed' | null {
  const at = line.replaceAll(gapped, (gap) => ' '.repeat(gap.length)).indexOf('::')
  if (at < 0) return null
  const ticks = (part: string) => part.split('`').length - 1
  if (ticks(line.slice(0, at)) % 2 === 1 && ticks(line.slice(at)) % 2 === 1) return null
  return line.startsWith(':::', at) ? 'line-reversed' : 'line'
}

/** The lines up to an empty one, or one card in a line among them. */
function readBlock(state: Lines, signs: GapSigns): Omit<ObsidianBlock, 'headings' | 'tags'> | null {
  let kind: ObsidianBlock['kind'] | null = null
  let begins = state.at
  let text: string[] = []
  for (; state.at < state.lines.length; state.at++) {
    const line = (state.lines[state.at] ?? '').trimEnd()
    const isEmpty = line.trim() === '' && !(state.hasEnds && kind !== null)
    if (isEmpty || line.trim() === END || (text.length > 0 && kind === null && heading.test(line))) break
    const isMetadata = line.startsWith(CALLOUT) || line.startsWith('<!--SR:')
    if (isMetadata) {
      const schedule = readSchedule(state)
      if (kind !== null) return { kind, line: begins + 1, text: text.join('\n'), schedule }
      text = []
      begins = state.at
      state.at -= 1
      continue
    }
    const found = kind === 'lines' || kind === 'lines-reversed' ? null : inline(line)
    if (found !== null) {
      const lineNumber = state.at + 1
      state.at += 1
      const next = state.lines[state.at] ?? ''
      const hasSchedule = next.startsWith('<!--SR:') || next.startsWith(CALLOUT)
      return { kind: found, line: lineNumber, text: line, schedule: hasSchedule ? readSchedule(state) : '' }
    }
    const sign = line.trim()
    if ((sign === '?' || sign === '??') && text.length > 0 && !kind?.startsWith('lines'))
      kind = sign === '?' ? 'lines' : 'lines-reversed'
    else if (kind === null && hasGap(line, signs)) kind = 'cloze'
    if (text.length === 0) begins = state.at
    text.push(line)
    if (/^(?:```|~~~)/.test(line)) takeCode(state, text)
  }
  return kind === null ? null : { kind, line: begins + 1, text: text.join('\n'), schedule: '' }
}

/** Lines of code are words of the card, whatever they hold. */
function takeCode(state: Lines, text: string[]): void {
  const fence = /^(?:`+|~+)/.exec(text.at(-1) ?? '')?.[0] ?? '```'
  while (state.at + 1 < state.lines.length) {
    state.at += 1
    const line = state.lines[state.at] ?? ''
    text.push(line)
    if (line.startsWith(fence)) return
  }
}

/** The schedule that stands on the lines from here on; the next line is the one after it. */
function readSchedule(state: Lines): string {
  const taken: string[] = []
  const isCallout = state.lines[state.at]?.startsWith(CALLOUT) === true
  while (state.at < state.lines.length) {
    const line = state.lines[state.at] ?? ''
    if (isCallout && !line.startsWith('>')) break
    taken.push(line)
    state.at += 1
    if (line.includes('<!--SR:')) break
  }
  return taken.join('\n')
}
