import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { MemoryRouter } from 'react-router'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { ResultNotes } from '../../../../renderer/practice/ResultNotes'
import { ResultTable } from '../../../../renderer/practice/ResultTable'
import { WhatWouldChange } from '../../../../renderer/practice/WhatWouldChange'
import type { AttemptResult, FindingTrace, ResultRow } from '../../../../shared/model/practice'

const messages: Record<string, string> = JSON.parse(readFileSync('resources/messages/en/practice.json', 'utf8'))

const row = (rest: Partial<ResultRow>): ResultRow => ({
  id: 'som',
  part: 'som',
  kind: 'finding',
  label: 'Smuggling of migrants',
  subject: null,
  given: 'no',
  later: null,
  expected: 'no',
  engine: 'no',
  differs: false,
  valueLabels: {},
  score: 1,
  overlap: null,
  facts: [],
  quotes: [],
  missedQuotes: [],
  confusions: [],
  whyNot: [],
  decisive: false,
  ...rest,
})

const result = (rest: Partial<AttemptResult>): AttemptResult => ({
  attemptId: 'a',
  caseKey: 'pack/case',
  mode: 'free',
  rows: [],
  right: 0,
  partly: 0,
  of: 0,
  explanation: 'It is as it is.',
  decisive: null,
  traces: [],
  flips: [],
  idle: [],
  information: [],
  nextQuestion: null,
  invites: [],
  assumed: [],
  disputed: [],
  madeDue: [],
  passage: null,
  evidence: [],
  ...rest,
})

function drawn(shown: AttemptResult) {
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <IntlProvider locale="en" messages={messages}>
        <ResultTable rows={shown.rows} traces={shown.traces} showsWhyNot={false} laws={null} />
        <ResultNotes result={shown} />
      </IntlProvider>
    </MemoryRouter>,
  )
  return parseHTML(`<html><body>${html}</body></html>`).document.body
}

test('where key and engine are not of one mind, the result says so, and that the key counts', () => {
  const agreed = drawn(result({ rows: [row({})] }))
  expect(agreed.textContent).not.toContain('differ')
  const text = drawn(result({ rows: [row({ engine: 'yes', differs: true })] })).textContent ?? ''
  expect(text).toContain('Key and engine differ')
  expect(text).toContain('Smuggling of migrants: the key has no, the engine yes.')
  expect(text).toContain('The key counts.')
})

test('where not all that would change it was looked for, the result says so, and never that nothing would', () => {
  const margin = (shown: AttemptResult) =>
    renderToStaticMarkup(
      <IntlProvider locale="en" messages={messages}>
        <WhatWouldChange of={shown} />
      </IntlProvider>,
    )
  expect(margin(result({}))).toContain('No one, two or three facts would')
  const cutShort = margin(result({ flipsCutShort: true }))
  expect(cutShort).toContain('There are more ways than were looked at')
  expect(cutShort).not.toContain('No one, two or three facts would')
})

test('what is disputed, assumed and debated is told, and the mistake that is the learner’s comes first', () => {
  const body = drawn(
    result({
      disputed: [{ fact: 'child', label: 'under 18', subject: 'Ko', yes: ['aged 17'], no: ['aged 19'] }],
      assumed: [{ label: 'costs alone', finding: 'Smuggling of migrants' }],
      information: [
        {
          id: 'attempt',
          label: 'Attempt',
          shown: 'yes',
          law: { text: 'article 5', documentId: null, sectionId: null },
          debated: 'Views differ.',
          assumes: ['The State knows the attempt.'],
        },
      ],
      invites: [
        { text: 'to see a border', isYours: false },
        { text: 'to miss the lie', isYours: true },
      ],
    }),
  )
  const text = body.textContent ?? ''
  expect(text).toContain('The case says both of under 18, Ko: yes in “aged 17”, no in “aged 19”.')
  expect(text).toContain('Smuggling of migrants: “costs alone” is not told, so it is taken not to apply.')
  expect(text).toContain('Taken for granted: The State knows the attempt. Views differ.')
  expect([...body.querySelectorAll('.invites li')].map((item) => item.textContent?.trim())).toEqual([
    'to miss the lie perhaps yours',
    'to see a border',
  ])
})

test('of several persons, each is a line with what follows of that person, and the one with a mistake is open', () => {
  const law = { text: 'article 3', documentId: null, sectionId: null }
  const [ma, ko] = [
    { id: 'ma', label: 'Ma' },
    { id: 'ko', label: 'Ko' },
  ]
  const act = (subject: { id: string; label: string }, score: number) =>
    row({
      id: 'act',
      part: `act@${subject.id}`,
      kind: 'element',
      label: 'Act',
      subject,
      score,
      quotes: [`took ${subject.label}`],
    })
  const trace = (subject: { id: string; label: string }, shown: 'yes' | 'no'): FindingTrace => ({
    id: 'som', label: 'Smuggling of migrants', subject, value: shown, shown, asked: true, assumes: [], debated: null, law,
    root: {
      label: '', kind: 'finding', value: shown, combines: null, count: null, subject: null, actor: null, assumed: false,
      notNeeded: null, disputed: null, quotes: [], source: null, question: null, children: [],
    },
  }) // prettier-ignore
  const body = drawn(
    result({
      rows: [act(ma, 1), act(ko, 0), row({ engine: 'yes', expected: 'yes' })],
      traces: [trace(ma, 'no'), trace(ko, 'yes')],
    }),
  )
  const heads = [...body.querySelectorAll('tr.of')].map((head) => head.textContent?.replaceAll(/\s+/g, ' '))
  expect(heads).toEqual([
    'What follows',
    'MaSmuggling of migrants no1 of 1 right',
    'KoSmuggling of migrants yes0 of 1 right',
  ])
  expect([...body.querySelectorAll('tr.of button')].map((button) => button.getAttribute('aria-expanded'))).toEqual([
    'false',
    'true',
  ])
  expect(body.textContent).not.toContain('took Ma')
  expect(body.textContent).toContain('took Ko')
  // The finding of the case names those of whom it is.
  expect(body.querySelector('tbody tr:nth-child(2) .why')?.textContent).toBe('of Ko')
})

test('an item that was taken for another is told with its words, and what tells the two apart', () => {
  const confusion = {
    given: { id: 'fraud', label: 'fraud' },
    expected: { id: 'deception', label: 'deception' },
    tell: 'Fraud is for gain.',
    quote: 'a hotel job',
  }
  const body = drawn(result({ rows: [row({ kind: 'element', confusions: [confusion] })] }))
  expect(body.querySelector('.confused')?.textContent).toBe(
    '“a hotel job”: you said fraud, the key has deception. Fraud is for gain.',
  )
})
