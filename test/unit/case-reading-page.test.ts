import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTestRuns } from '../bench/classifier/test-runs'
import addedTags from '../fixtures/cases/added-tags.json' with { type: 'json' }
import unseen from '../fixtures/cases/read-unseen.json' with { type: 'json' }
import { tagsOf } from '../labelled-cases/check'
import { caseReadingMarkdown } from '../labelled-cases/document'
import { casesFolder, readLabelledCases } from '../labelled-cases/load'
import { readSecondReading } from '../labelled-cases/second-reading'

const { cases } = readLabelledCases()
const added: Record<string, string[]> = addedTags
const second = readSecondReading(casesFolder)

test('the second reader has read each case of the test part once', () => {
  const ids = cases.filter(({ part }) => part === 'test').map(({ id }) => id)
  expect(second.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('what a third reader added stands in the key, and in the test part the second reader said so too', () => {
  for (const [id, tags] of Object.entries(added)) {
    const one = cases.find((labelled) => labelled.id === id)
    expect([...tagsOf(one?.spans ?? [])], id).toEqual(expect.arrayContaining(tags))
    const alsoSaid = one?.part === 'test' ? second.find((said) => said.id === id)?.tags : new Set(tags)
    expect([...(alsoSaid ?? [])], id).toEqual(expect.arrayContaining(tags))
  }
})

test('how the labelled cases were checked and measured with is told in docs', async () => {
  const page = caseReadingMarkdown({ cases, second, added, runs: readTestRuns(casesFolder), unseen })
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/case-reading.md'))
})

test('two readings are compared label for label and item for item', () => {
  const one = cases.find(({ part, labels }) => part === 'test' && labels.tip === 'no' && labels.som === 'no')
  if (!one) throw new Error('no such case')
  const reading = { id: one.id, labels: { ...one.labels, tip: 'yes' }, tags: new Set(['pow']) }
  const page = caseReadingMarkdown({
    cases: [one],
    second: [reading],
    added: {},
    runs: [],
    unseen: { ...unseen, authors: [] },
  })
  expect(page).toMatch(/trafficking in persons +\| 0 of 1 +\| 0\.0 %/)
  expect(page).toMatch(/smuggling of migrants +\| 1 of 1 +\| 100\.0 %/)
  expect(page).toMatch(new RegExp(`${one.id} +\\| trafficking in persons +\\| no +\\| yes`))
  expect(page).toContain('Not yet.')
})
