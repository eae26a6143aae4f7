import { expect, test } from 'vitest'
import { questionsOf } from '../../../../renderer/practice/questions'
import type { CaseElement, PracticeCase } from '../../../../shared/model/practice'

const law = { text: 'article 3', documentId: null, sectionId: null }
const element = (id: string, rest: Partial<CaseElement> = {}): CaseElement => ({
  id,
  label: id,
  question: `${id}?`,
  choices: null,
  isOfCase: false,
  facts: [],
  law,
  ...rest,
})

const one: Pick<PracticeCase, 'subjects' | 'elements' | 'findings'> = {
  subjects: [
    { id: 'boy', label: 'the boy' },
    { id: 'aunt', label: 'his aunt' },
  ],
  elements: [element('act'), element('penalty', { isOfCase: true }), element('child')],
  findings: [{ id: 'tip', label: 'Trafficking', law }],
}
const keysOf = (asked: typeof one) => questionsOf(asked, (id) => id).map(({ key }) => key)

test('elements are asked person by person, those of the whole case once, and the findings at the end', () => {
  expect(keysOf(one)).toEqual(['act@boy', 'child@boy', 'act@aunt', 'child@aunt', 'penalty', 'tip'])
  expect(keysOf({ ...one, subjects: [] })).toEqual(['act', 'penalty', 'child', 'tip'])
})

test('the colour of an element is the same for each person', () => {
  const colors = questionsOf(one, (id) => id).map(({ index }) => index)
  expect(colors.slice(0, 4)).toEqual([0, 2, 0, 2])
})
