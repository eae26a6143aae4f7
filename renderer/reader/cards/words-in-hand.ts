import { splitGlossaryLine, type Definition } from '../../../shared/cards/definition'
import { splitList } from '../../../shared/cards/list'
import type { WordsInHand } from '../../../shared/cards/suggest'
import type { DocumentContent, Term } from '../../../shared/model/document'
import { sectionAt } from '../../../shared/text/sections'
import { blocksOf } from '../suggestions/blocks'
import { definitionIn } from '../suggestions/definitions'
import { grammarOf } from '../suggestions/grammar'
import { sentencesOf, type TextRange } from '../text/sentences'

/** Words of a text, with what stands around them that may say what kind of card they want. */
export function wordsInHand(
  { canonicalText: text, tree, sections, lang }: Pick<DocumentContent, 'canonicalText' | 'tree' | 'sections' | 'lang'>,
  { start, end }: TextRange,
  terms: readonly Term[],
): WordsInHand {
  const words = text.slice(start, end)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const sentences = sentencesOf(text, lineStart, newline === -1 ? text.length : newline, lang)
  const from = Math.min(start, sentences.find((sentence) => sentence.end > start)?.start ?? start)
  const to = Math.max(end, sentences.findLast((sentence) => sentence.start < end)?.end ?? end)
  const before = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1)).trim()
  const blocks = words.includes('\n') ? blocksOf(tree).filter((block) => block.start < end && block.end > start) : []
  return {
    words,
    sentence: text.slice(from, to),
    start: start - from,
    end: end - from,
    lead: before.endsWith(':') ? before.slice(0, -1) : null,
    heading: sectionAt(sections, start)?.title ?? null,
    areItems: blocks.length > 1 && blocks.every(({ tag, list }) => tag === 'li' && list === blocks[0]?.list),
    definition: termOf(words, terms) ?? withSource(defined(words, text.slice(from, to), start - from, lang)),
  }
}

function termOf(words: string, terms: readonly Term[]): WordsInHand['definition'] {
  const wanted = words.trim().toLowerCase()
  const found = terms.find((one) => [one.term, ...one.forms].some((form) => form.toLowerCase() === wanted))
  return found ? { term: found.term, meaning: found.definition, source: found.source } : null
}

/** What the words define; or, where they are most of a meaning, what their sentence says that it is the meaning of. */
function defined(words: string, sentence: string, start: number, lang: string): Definition | null {
  const grammar = grammarOf(lang)
  // What leads to a list with a colon is no term.
  const own = (grammar && definitionIn(words, '', grammar)) ?? (splitList(words) ? null : splitGlossaryLine(words))
  if (own || !grammar) return own
  const whole = definitionIn(sentence, '', grammar)
  const meaning = whole ? sentence.lastIndexOf(whole.meaning) : -1
  const isMeaning = whole && meaning >= 0 && start >= meaning && words.length >= whole.meaning.length / 2
  return isMeaning ? { term: whole.term, meaning: words } : null
}

const withSource = (definition: Definition | null): WordsInHand['definition'] =>
  definition && { ...definition, source: '' }
