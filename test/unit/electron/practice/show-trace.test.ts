import { describe, expect, test } from 'vitest'
import type { FoundCase } from '../../../../electron/practice/cases'
import { showTraces } from '../../../../electron/practice/show-trace'
import { evaluate } from '../../../../shared/classifier/engine'
import type { TraceNode } from '../../../../shared/model/practice'
import { caseOf, module14 } from './module-14'
import { ownCase } from './own-case'

function outline(node: TraceNode, depth = 0): string[] {
  const quotes = node.quotes.map((quote) => ` “${quote}”`).join('')
  const more = [
    ...(node.subject ? [` of ${node.subject}`] : []),
    ...(node.notNeeded ? [` (not needed: ${node.notNeeded})`] : []),
    ...(node.assumed ? [' (assumed)'] : []),
  ]
  const line = `${'  '.repeat(depth)}${node.label || node.combines} ${node.value}${more.join('')}${quotes}`
  return [line, ...node.children.flatMap((child) => outline(child, depth + 1))]
}

function tracesOf(found: FoundCase, finding: string) {
  return showTraces(found, evaluate(module14.rules, found.case)).filter(({ id }) => id === finding)
}

function traceOf(found: FoundCase, finding: string, subject: string | null = null) {
  const trace = tracesOf(found, finding).find((one) => (one.subject?.id ?? null) === subject)
  if (!trace) throw new Error(`no finding ${finding}`)
  return trace
}

describe('the trace as it is shown', () => {
  test('names the words of each fact, and leaves out the means of which the case is silent', () => {
    expect(outline(traceOf(caseOf('baker-and-laundry'), 'tip').root)).toEqual([
      'Trafficking in persons yes',
      '  Act yes',
      '    recruitment yes “answered an advertisement”',
      '    transportation yes “drove her”',
      '  Means yes',
      '    another form of coercion yes “took her passport” “would have to pay first”',
      '    deception yes “kitchen work in a hotel abroad”',
      '    Victim under 18 no “who is 24”',
      '  Purpose of exploitation yes',
      '    forced labour or services yes “twelve hours a day, seven days a week”',
      '    slavery or a practice similar to it yes “work off the price of the journey”',
    ])
  })

  test('of a no, shows only what makes it one', () => {
    expect(outline(traceOf(caseOf('baker-and-laundry'), 'som').root)).toEqual([
      'Smuggling of migrants no',
      '  Entry illegal no',
      '    entry without what the State asks for no “a work visa that was in order”',
    ])
  })

  test('says what makes something needless, and gives each person a trace', () => {
    const { facts } = ownCase().case
    const one = ownCase({ facts: facts.filter(({ fact }) => fact !== 'means.coercion') })
    expect(outline(traceOf(one, 'tip', 'boy').root)).toEqual([
      'Trafficking in persons yes',
      '  Act yes',
      '    recruitment yes “hired the boy”',
      '    transportation yes “rode along on the same cart”',
      '  Means open (not needed: under 18)',
      '    Victim under 18 yes “the boy, 15”',
      '  Purpose of exploitation yes',
      '    forced labour or services yes “worked without pay”',
    ])
    expect(outline(traceOf(one, 'tip', 'woman').root)).toEqual([
      'Trafficking in persons no',
      '  Means no',
      '    threat or use of force no “went on to her sister”',
      '    another form of coercion no “went on to her sister”',
      '    abduction no “went on to her sister”',
      '    fraud no “went on to her sister”',
      '    deception no “went on to her sister”',
      '    abuse of power no “went on to her sister”',
      '    abuse of a position of vulnerability no “went on to her sister”',
      '    payment or benefit for the consent of whoever has control no “went on to her sister”',
      '    Victim under 18 no “The woman, 30”',
      '  Purpose of exploitation no “went on to her sister”',
    ])
  })

  test('of what has to hold of some person, names the person and does not tell all of it again', () => {
    const { facts } = ownCase().case
    const one = ownCase({ facts: [...facts, { fact: 'ict.tool', is: 'yes', quotes: ['hired'] }] })
    expect(outline(traceOf(one, 'cyber-enabled').root)).toEqual([
      'Cyber-enabled crime yes',
      '  ICT served what was done yes “hired”',
      '  any yes',
      '    Trafficking in persons yes of the boy',
    ])
  })

  test('shows the exception that was assumed not to apply, and the one that does', () => {
    const { facts } = ownCase().case
    const inland = { fact: 'entry.border-crossed', is: 'no' as const, quotes: ['for a mill'] }
    const crossing = (...more: (typeof inland)[]) =>
      ownCase({
        persons: [],
        facts: [...facts, inland, ...more]
          .map(({ fact, is, quotes }) => ({ fact, is, quotes }))
          .filter(({ fact }) => fact.startsWith('entry')),
      })
    expect(outline(traceOf(crossing(), 'som').root)).toEqual([
      'Smuggling of migrants no',
      '  Entry illegal no (assumed)',
      '    border crossed no “for a mill”',
      '    entry under way when it was stopped open',
    ])
  })

  test('shows both sides of what is disputed', () => {
    const { facts } = ownCase().case
    const one = ownCase({
      facts: [...facts, { fact: 'victim.child', of: 'woman', is: 'yes', quotes: ['on the same cart'] }],
    })
    const means = traceOf(one, 'tip', 'woman').root
    const all = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(all)]
    const child = all(traceOf(one, 'aggravated-trafficking', 'boy').root)
    expect(child.length).toBeGreaterThan(0)
    // The purpose is denied of her, so that her age does not decide.
    expect(
      all(means)
        .map(({ disputed }) => disputed)
        .filter(Boolean),
    ).toEqual([])
    const open = ownCase({
      facts: [
        ...facts.filter(({ fact }) => fact !== 'purpose'),
        { fact: 'purpose.servitude', of: 'woman', is: 'yes', quotes: ['went on'] },
        { fact: 'victim.child', of: 'woman', is: 'yes', quotes: ['on the same cart'] },
      ],
    })
    expect(all(traceOf(open, 'tip', 'woman').root).find(({ disputed }) => disputed)).toMatchObject({
      label: 'Victim under 18',
      value: 'open',
      quotes: [],
      disputed: { yes: ['on the same cart'], no: ['The woman, 30'] },
    })
  })

  test('leaves out information that the case does not show', () => {
    expect(tracesOf(caseOf('baker-and-laundry'), 'aggravated-smuggling')).toEqual([])
    expect(tracesOf(ownCase(), 'aggravated-trafficking').map(({ subject, asked }) => [subject?.id, asked])).toEqual([
      ['boy', false],
    ])
  })

  test('where something is open, asks for it and says what is assumed', () => {
    const serious = traceOf(caseOf('baker-and-laundry'), 'serious-crime')
    expect(serious).toMatchObject({ value: 'open', shown: 'insufficient' })
    expect(serious.root.children).toMatchObject([
      { label: 'Four years or more', value: 'open', question: expect.stringMatching(/\?$/), children: [] },
    ])
    expect(serious.assumes).toEqual(['The penalty told of is the one for the offence in the case.'])
    expect(serious.law).toEqual({
      text: 'Convention (UNTOC), article\u00A02(b)',
      documentId: module14.manifest.id,
      sectionId: 'introduction',
    })
  })
})
