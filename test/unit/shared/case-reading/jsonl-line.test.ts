import { describe, expect, it } from 'vitest'
import { inputLine, outputLine } from '../../../../shared/case-reading/jsonl-line'
import type { CaseReading, ReadFact } from '../../../../shared/case-reading/reading'
import { module14 } from './pack'

const text = '🚐 They drove her over the border 🚐 with a forged pass, for 300 euros.'
const fact = (id: string, is: 'yes' | 'no', ...quotes: string[]): ReadFact => ({
  statement: { fact: id, is, quotes },
  confidence: 0.9,
  evidence: quotes.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })),
  reason: { how: 'stated', cues: quotes, but: [], by: null, to: null, age: null },
})
const read: CaseReading = {
  facts: [
    fact('act.transportation', 'yes', 'drove her'),
    fact('means.threat-or-force', 'yes', 'drove her'),
    fact('means', 'no', 'with a'),
    fact('victim.child', 'no', 'her'),
    fact('entry.irregular', 'yes', 'forged pass', 'drove her'),
    fact('entry.procured', 'yes', 'They'),
    fact('ict.tool', 'no', '300 euros'),
  ],
  labels: {
    tip: { value: 'no', confidence: 0.81236 },
    som: { value: 'insufficient', confidence: 0.5 },
    cyber: { value: 'none', confidence: 1 },
    serious: { value: 'unknown', confidence: 0.99999 },
  },
}
const line = outputLine({ id: 7, text }, read, 12.3456, {
  reading: module14.reading,
  wordsFor: ({ cues }) => `by ${cues.join()}`,
})

describe('a line of output', () => {
  it('has the four labels, the elements, the confidence and the time, in the names of the issue', () => {
    expect(line).toMatchObject({
      id: 7,
      tip: 'no',
      som: 'insufficient',
      cyber: 'none',
      serious_crime: 'unknown',
      elements: {
        act: ['transportation'],
        means: ['threat_or_force'],
        purpose: [],
        victim_child: false,
        irregular_entry: true,
        border_crossing: null,
        benefit_to_smuggler: null,
        person_is_national_or_resident: null,
        technology: ['idle'],
      },
      confidence: { tip: 0.8124, som: 0.5, cyber: 1, serious_crime: 1 },
      ms: 12.3,
    })
    expect(Object.keys(line)).toEqual([
      'id',
      'tip',
      'som',
      'cyber',
      'serious_crime',
      'elements',
      'evidence',
      'confidence',
      'ms',
    ])
  })

  it('counts code points in its places, and names facts as the elements do, else as the rules do', () => {
    expect(line.evidence.map((one) => one.fact)).toEqual([
      'act.transportation',
      'means.threat_or_force',
      'means',
      'victim_child',
      'irregular_entry',
      'irregular_entry',
      'entry.procured',
      'technology.idle',
    ])
    for (const { start, end, text: words } of line.evidence) expect([...text].slice(start, end).join('')).toBe(words)
    expect(line.evidence[4]).toMatchObject({ text: 'forged pass', start: 42, reason: 'by forged pass,drove her' })
  })

  it('leaves out a label that the reading does not have', () => {
    const { tip, ...rest } = outputLine({ id: null, text }, { facts: [], labels: {} }, 1, {
      reading: module14.reading,
      wordsFor: () => '',
    })
    expect(tip).toBeUndefined()
    expect(rest).toMatchObject({ id: null, confidence: {}, evidence: [] })
  })
})

describe('a line of input', () => {
  it('may have any id, or none', () => {
    expect(inputLine.parse({ id: 'a', text, more: 1 })).toEqual({ id: 'a', text })
    expect(inputLine.parse({ text })).toEqual({ id: null, text })
    for (const value of [null, 'text', [text], {}, { id: 1 }, { id: 1, text: 3 }])
      expect(inputLine.safeParse(value).success).toBe(false)
  })
})
