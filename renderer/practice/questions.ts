import type { Answers, CaseElement, Named, PracticeCase, ShownLaw } from '../../shared/model/practice'
import { partKey } from '../../shared/practice/part'
import type { MessageId } from '../../shared/words/catalogue'

interface AnswerOption {
  value: string
  label: string
  sign: 'yes' | 'no' | 'open' | null
}

/** What is to be answered of a case: its elements, of each person of whom they are asked, then its findings. */
export interface Question {
  kind: 'element' | 'finding'
  /** of the element or finding */
  id: string
  /** under which the answer is kept, as in act@boy */
  key: string
  label: string
  /** of whom it is asked; null where it is asked once */
  person: Named | null
  /** what the element is about, in full; null for a finding */
  asked: string | null
  law: ShownLaw
  options: AnswerOption[]
  /** what can be shown of the element */
  items: readonly Named[]
  /** of the element, for its colour */
  index: number
}

/**
 * Gives the questions of a case with the words of their answers: person by person what is asked of each, then the elements of
 * the case as a whole, then the findings.
 */
export function questionsOf(
  one: Pick<PracticeCase, 'subjects' | 'elements' | 'findings'>,
  words: (id: MessageId) => string,
): Question[] {
  const yes: AnswerOption = { value: 'yes', label: words('practice.answerYes'), sign: 'yes' }
  const no: AnswerOption = { value: 'no', label: words('practice.answerNo'), sign: 'no' }
  const open: AnswerOption = { value: 'open', label: words('practice.answerOpen'), sign: 'open' }
  const insufficient: AnswerOption = {
    value: 'insufficient',
    label: words('practice.answerInsufficient'),
    sign: 'open',
  }
  const ofElement = (element: CaseElement, person: Named | null): Question => ({
    kind: 'element',
    id: element.id,
    key: partKey(element.id, person?.id ?? null),
    label: element.label,
    person,
    asked: element.question,
    law: element.law,
    options: element.choices?.map(({ id, label }) => ({ value: id, label, sign: null })) ?? [yes, no, open],
    items: element.facts,
    index: one.elements.indexOf(element),
  })
  const isAskedOnce = ({ isOfCase }: CaseElement) => isOfCase || one.subjects.length === 0
  return [
    ...one.subjects.flatMap((person) =>
      one.elements.filter((element) => !isAskedOnce(element)).map((element) => ofElement(element, person)),
    ),
    ...one.elements.filter(isAskedOnce).map((element) => ofElement(element, null)),
    ...one.findings.map(({ id, label, law }, index): Question => {
      const options = [yes, no, insufficient]
      return { kind: 'finding', id, key: id, label, person: null, asked: null, law, options, items: [], index }
    }),
  ]
}

/** Gives what was said of a question, or null. */
export function saidOf({ kind, key }: Question, draft: Pick<Answers, 'elements' | 'findings'>): string | null {
  return (kind === 'element' ? draft.elements[key] : draft.findings[key]) ?? null
}
