import { isPerhaps, weakestFor } from '../../../shared/case-reading/perhaps'
import { reasonWords } from '../../../shared/case-reading/reason-words'
import type { CaseReading, ReadFact } from '../../../shared/case-reading/reading'
import { analyse } from '../../../shared/case-reading/sentences'
import type { Pack } from '../../../shared/pack/schema'
import { say } from '../words'

/** What was read of a case, in words: what is concluded, and each fact with its words and why. What is no more than perhaps so comes with its sentence. */
export function readLines({ rules, reading }: Pack, { facts, labels }: CaseReading, text: string): string[] {
  const { sentences } = analyse(text)
  const labelOf = new Map([...rules.facts, ...rules.elements, ...rules.findings].map(({ id, label }) => [id, label]))
  const sentenceOf = ({ evidence: [place] }: ReadFact): string[] => {
    const sentence = place && sentences.find(({ start, end }) => start <= place.start && place.start < end)
    return sentence
      ? [say('host.cli.read.sentence', { sentence: onOneLine(text.slice(sentence.start, sentence.end)) })]
      : []
  }
  const concluded = (reading?.labels ?? []).flatMap(({ head, of }) => {
    const found = labels[head]
    if (!found) return []
    const { value, confidence } = found
    const line = say('host.cli.read.concluded', {
      label: labelOf.get(of) ?? of,
      value,
      perhaps: String(isPerhaps(confidence)),
      confidence,
    })
    const weakest = isPerhaps(confidence) ? weakestFor(rules, facts, of) : undefined
    return [line, ...(weakest ? indent(sentenceOf(weakest)) : [])]
  })
  const stated = facts.flatMap((fact) => {
    const { statement, confidence, reason, evidence } = fact
    const head = say('host.cli.read.fact', {
      label: labelOf.get(statement.fact) ?? statement.fact,
      value: String(statement.is),
      perhaps: String(isPerhaps(confidence)),
      why: reasonWords(reason, ({ id }, values) => say(id, values)),
    })
    const quotes = evidence.map(({ start, end }) =>
      say('caseReading.cue', { words: onOneLine(text.slice(start, end)) }),
    )
    return [head, ...indent(isPerhaps(confidence) ? sentenceOf(fact) : quotes)]
  })
  return [...concluded, '', say('host.cli.read.facts', { count: facts.length }), ...indent(stated)]
}

const indent = (lines: string[]): string[] => lines.map((line) => `  ${line}`)

const onOneLine = (words: string): string => words.trim().replaceAll(/\s+/g, ' ')
