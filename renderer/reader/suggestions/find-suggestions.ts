import type { DocumentContent } from '../../../shared/model/document'
import { sentencesOf, type TextRange } from '../text/sentences'
import { blocksOf, type Block } from './blocks'
import { definitionIn } from './definitions'
import { enumeration, enumerationIn, leadsToParts } from './enumerations'
import { grammarOf, type Grammar } from './grammar'
import { suggestion, type Suggestion } from './suggestion'

/** ms of work between two turns of the window */
const turnMs = 8
const noSuggestions = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'caption', 'figcaption'])

/**
 * The definitions and lists of a text that look worth a card, in its order, each term once. In a language whose grammar is
 * not known there are none. Works in short turns, so that reading goes on meanwhile.
 * @throws what the signal was aborted with
 */
export async function findSuggestions(
  { tree, canonicalText: text, lang }: Pick<DocumentContent, 'tree' | 'canonicalText' | 'lang'>,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const grammar = grammarOf(lang)
  if (grammar === null) return []
  const blocks = blocksOf(tree)
  const found: Suggestion[] = []
  let until = performance.now() + turnMs
  for (const index of blocks.keys()) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve))
      signal.throwIfAborted()
      until = performance.now() + turnMs
    }
    found.push(...inBlock(text, blocks, index, grammar, lang))
  }
  return onceEach(found)
}

function inBlock(text: string, blocks: readonly Block[], index: number, grammar: Grammar, lang: string): Suggestion[] {
  const block = blocks[index]
  if (block === undefined || noSuggestions.has(block.tag)) return []
  const found: Suggestion[] = []
  const sentences = sentencesOf(text, block.start, block.end, lang)
  for (const [at, range] of sentences.entries()) {
    const isLast = at === sentences.length - 1
    const after = isLast && text.slice(range.start, range.end).endsWith(':') ? whatFollows(text, blocks, index) : []
    const previous = sentences[at - 1]
    const before = previous === undefined ? '' : text.slice(previous.start, previous.end)
    const one = inSentence(text, range, { before, after }, grammar)
    if (one !== null) found.push(one)
  }
  return found
}

/** What stands around a sentence: the one before it, and the blocks that its colon leads to. */
interface Around {
  before: string
  after: readonly Block[]
}

function inSentence(text: string, range: TextRange, { before, after }: Around, grammar: Grammar): Suggestion | null {
  const sentence = text.slice(range.start, range.end)
  const whole = { start: range.start, end: after.at(-1)?.end ?? range.end }
  const items = after.map(({ start, end }) => text.slice(start, end))
  const isList = after.length > 1 && leadsToParts(sentence, grammar)
  const list = isList ? enumeration(sentence, items, grammar) : enumerationIn(sentence, grammar)
  if (list !== null) {
    const front = grammar.question.replace('{lead}', () => list.lead)
    return suggestion(text, whole, { type: 'elements', front, items: list.items })
  }
  const defined = definitionIn([sentence, items.join('; ')].join(' ').trim(), before, grammar)
  return defined && suggestion(text, whole, { type: 'definition', asks: 'meaning', legalSource: '', ...defined })
}

/** What the colon at the end of a block leads to: the items of the list after it, or the quotation. */
function whatFollows(text: string, blocks: readonly Block[], index: number): Block[] {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block === undefined || next === undefined) return []
  if (next.list === null || next.list === block.list) {
    const isQuoted = next.tag === 'blockquote' || /^[“"«„]/u.test(text.slice(next.start, next.end))
    return isQuoted ? [next] : []
  }
  const rest = blocks.slice(index + 1)
  const length = rest.findIndex(({ list }) => list !== next.list)
  return length === -1 ? rest : rest.slice(0, length)
}

/** Of several cards on one term, or with one question, the first; a definition that is quoted later is a repetition. */
function onceEach(found: readonly Suggestion[]): Suggestion[] {
  const byName = new Map<string, Suggestion>()
  for (const one of found) {
    const name = nameOf(one)
    if (!byName.has(name)) byName.set(name, one)
  }
  return [...byName.values()]
}

/** By what a suggestion is told from others: what it asks for. */
export function nameOf({ fields }: Pick<Suggestion, 'fields'>): string {
  const asks = fields.type === 'definition' ? fields.term : fields.type === 'elements' ? fields.front : ''
  return `${fields.type} ${asks.toLocaleLowerCase()}`
}
