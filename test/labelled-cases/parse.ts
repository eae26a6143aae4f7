import { type CaseLabels, labelNames, labelValues, tags } from './tags'

/** A stretch of a case's text that its author tagged, in UTF-16 offsets; the end is exclusive. */
export interface TaggedSpan {
  tag: string
  start: number
  end: number
}

/** A case as its author wrote it. */
export interface WrittenCase {
  author: string
  /** a story with all its variants */
  family: string
  /** the how many-th of its family, by one author; from 1 */
  number: number
  voice: string
  labels: CaseLabels
  /** the author says that labels and tags stand as the guide wants them, though the plain rules say otherwise */
  isException: boolean
  text: string
  spans: TaggedSpan[]
  /** of the header in the author's file, from 1 */
  line: number
}

/** A case that can't be read, and why. */
interface Fault {
  line: number
  what: string
}

/**
 * Reads a file of labelled cases, as test/fixtures/cases/README.md tells its form. What can't be read is left out and told
 * as a fault.
 * @param author name of the file without its ending
 */
export function parseCases(author: string, file: string): { cases: WrittenCase[]; faults: Fault[] } {
  const faults: Fault[] = []
  const counts = new Map<string, number>()
  const cases = chunks(file).flatMap(({ line, header, body }) => {
    const fault = (what: string): never[] => {
      faults.push({ line, what })
      return []
    }
    const [family, voice, labelWords, ...rest] = header.split('|').map((part) => part.trim())
    if (!family || !voice || labelWords === undefined || rest.length > 0)
      return fault('the header needs family | voice | labels')
    const words = labelWords.split(/\s+/)
    const labels = labelsOf(words)
    if (labels === null) return fault('a label is missing or unknown')
    const { text, spans } = tagged(body.trim())
    const unknown = spans.find(({ tag }) => !tags.has(tag))
    if (unknown) return fault(`unknown tag ${unknown.tag}`)
    if (/[{}|]/.test(text)) return fault('a stray brace or bar')
    const number = (counts.get(family) ?? 0) + 1
    counts.set(family, number)
    return [{ author, family, number, voice, labels, isException: words.includes('ok'), text, spans, line }]
  })
  return { cases, faults }
}

/** Gives the cases of a file as text, each with its header. */
function chunks(file: string): { line: number; header: string; body: string }[] {
  const found: { line: number; header: string; body: string }[] = []
  for (const [at, line] of file.split('\n').entries()) {
    if (line.startsWith('## ')) found.push({ line: at + 1, header: line.slice(3), body: '' })
    else {
      const last = found.at(-1)
      if (last) last.body += `${line}\n`
    }
  }
  return found
}

/** Reads labels written as tip=yes; null if one is missing or unknown. */
export function labelsOf(words: readonly string[]): CaseLabels | null {
  const said = new Map(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))
  const values = labelNames.map((name) => [name, labelValues[name].find((value) => value === said.get(name))] as const)
  if (values.some(([, value]) => value === undefined)) return null
  return Object.fromEntries(values) as CaseLabels
}

/** Takes the braces out of a body and gives the text with what they held. */
function tagged(body: string): { text: string; spans: TaggedSpan[] } {
  let text = ''
  let read = 0
  const spans: TaggedSpan[] = []
  for (const match of body.matchAll(/\{([^{}|]*)\|([^{}|]*)\}/g)) {
    const [whole, words = '', tagWords = ''] = match
    text += body.slice(read, match.index)
    const start = text.length
    text += words
    read = match.index + whole.length
    for (const tag of tagWords.split(/\s+/).filter((word) => word !== '')) spans.push({ tag, start, end: text.length })
  }
  return { text: text + body.slice(read), spans }
}
