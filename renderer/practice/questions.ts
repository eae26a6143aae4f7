import type { CaseFinding, PracticeCase } from '../../shared/model/practice'
import type { MessageId } from '../../shared/words/catalogue'

interface AnswerOption {
  value: string
  label: string
  sign: 'yes' | 'no' | 'open' | null
}

/** What is to be answered of a case: its elements, then its findings. */
export interface Question {
  kind: 'element' | 'finding'
  id: string
  label: string
  /** what the element is about, in full; null for a finding */
  asked: string | null
  law: CaseFinding['law']
  options: AnswerOption[]
  /** of the element, for its colour */
  index: number
}

/** Gives the questions of a case in their order, with the words of their answers. */
export function questionsOf(one: PracticeCase, words: (id: MessageId) => string): Question[] {
  const yes: AnswerOption = { value: 'yes', label: words('practice.answerYes'), sign: 'yes' }
  const no: AnswerOption = { value: 'no', label: words('practice.answerNo'), sign: 'no' }
  const open: AnswerOption = { value: 'open', label: words('practice.answerOpen'), sign: 'open' }
  const insufficient: AnswerOption = {
    value: 'insufficient',
    label: words('practice.answerInsufficient'),
    sign: 'open',
  }
  return [
    ...one.elements.map(({ id, label, question, choices, law }, index): Question => {
      const options = choices?.map((choice) => ({ value: choice.id, label: choice.label, sign: null })) ?? [
        yes,
        no,
        open,
      ]
      return { kind: 'element', id, label, asked: question, law, options, index }
    }),
    ...one.findings.map(({ id, label, law }, index): Question => {
      return { kind: 'finding', id, label, asked: null, law, options: [yes, no, insufficient], index }
    }),
  ]
}
