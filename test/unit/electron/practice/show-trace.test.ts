import { describe, expect, test } from 'vitest'
import { showTraces } from '../../../../electron/practice/show-trace'
import { evaluate } from '../../../../shared/classifier/engine'
import type { TraceNode } from '../../../../shared/model/practice'
import { caseOf, module14 } from './module-14'

function outline(node: TraceNode, depth = 0): string[] {
  const line = `${'  '.repeat(depth)}${node.label || node.combines} ${node.value}${node.quotes.map((quote) => ` “${quote}”`).join('')}`
  return [line, ...node.children.flatMap((child) => outline(child, depth + 1))]
}

function traceOf(caseId: string, finding: string) {
  const found = caseOf(caseId)
  const trace = showTraces(found, evaluate(module14.rules, found.case.facts)).find(({ id }) => id === finding)
  if (!trace) throw new Error(`no finding ${finding}`)
  return trace
}

describe('the trace as it is shown', () => {
  test('names the words of each fact, and leaves out the means of which the case is silent', () => {
    expect(outline(traceOf('baker-and-laundry', 'tip').root)).toEqual([
      'Trafficking in persons yes',
      '  Act yes',
      '    recruitment yes “answered an advertisement”',
      '    transportation yes “drove her”',
      '  any yes',
      '    Means yes',
      '      another form of coercion yes “took her passport” “would have to pay first”',
      '      deception yes “kitchen work in a hotel abroad”',
      '    Victim under 18 no “who is 24”',
      '  Purpose of exploitation yes',
      '    forced labour or services yes “twelve hours a day, seven days a week”',
      '    slavery or a practice similar to it yes “work off the price of the journey”',
    ])
  })

  test('of a no, shows only what makes it one', () => {
    expect(outline(traceOf('baker-and-laundry', 'som').root)).toEqual([
      'Smuggling of migrants no',
      '  Entry illegal no',
      '    entry without what the State asks for no “a work visa that was in order”',
    ])
  })

  test('shows the exception that applied', () => {
    expect(outline(traceOf('nurse-in-muscat', 'tip').root)).toContain(
      '      no means: denied or excluded yes “The hospital, the ward and the pay were those named in the contract” “had her passport in her own locker”',
    )
  })

  test('where something is open, asks for it and says what is assumed', () => {
    const serious = traceOf('baker-and-laundry', 'serious-crime')
    expect(serious).toMatchObject({ value: 'open', shown: 'insufficient' })
    expect(serious.root.children).toMatchObject([
      { label: 'Four years or more', value: 'open', question: 'What penalty does the offence carry?', children: [] },
    ])
    expect(serious.assumes).toEqual(['The penalty told of is the one for the offence in the case.'])
    expect(serious.law).toEqual({
      text: 'Convention (UNTOC), article\u00A02(b)',
      documentId: module14.manifest.id,
      sectionId: 'introduction',
    })
  })
})
