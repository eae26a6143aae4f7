import { actionOf, idOf, noteKey, type Action } from './actions'

interface ExpectedOperation {
  /** number of the action that was the operation */
  number: number
  action: Action
  undone: boolean
}

/** All that was confirmed, as far as the data file has to show it. Never changed; see `after`. */
export interface Expected {
  /** that undo and redo know */
  operations: readonly ExpectedOperation[]
  /** every answer that was ever given, by number, and whether it stands */
  answers: ReadonlyMap<number, { cardId: string; rating: number; stands: boolean }>
  drafts: ReadonlyMap<string, string>
}

export const nothing: Expected = { operations: [], answers: new Map(), drafts: new Map() }

/** What has to be there once the action is confirmed. */
export function after(before: Expected, number: number, action: Action): Expected {
  switch (action.kind) {
    case 'draft':
      return { ...before, drafts: new Map(before.drafts).set(noteKey(action.annotationId), action.text) }
    case 'undo':
      return turn(
        before,
        before.operations.findLastIndex(({ undone }) => !undone),
        true,
      )
    case 'redo':
      return turn(
        before,
        before.operations.findIndex(({ undone }) => undone),
        false,
      )
    case 'answer': {
      const { cardId, rating } = action
      const answers = new Map(before.answers).set(number, { cardId, rating, stands: true })
      return { ...push(before, number, action), answers }
    }
    case 'note': {
      const drafts = new Map(before.drafts)
      drafts.delete(noteKey(action.annotationId))
      return { ...push(before, number, action), drafts }
    }
    case 'mark':
      return push(before, number, action)
  }
}

function push(before: Expected, number: number, action: Action): Expected {
  const operations = [...before.operations.filter(({ undone }) => !undone), { number, action, undone: false }]
  return { ...before, operations }
}

function turn(before: Expected, index: number, undone: boolean): Expected {
  const operation = before.operations[index]
  if (!operation) throw new Error(`nothing to ${undone ? 'undo' : 'redo'}`)
  const operations = before.operations.with(index, { ...operation, undone })
  const answer = before.answers.get(operation.number)
  if (!answer) return { ...before, operations }
  return {
    ...before,
    operations,
    answers: new Map(before.answers).set(operation.number, { ...answer, stands: !undone }),
  }
}

/** What a data file shows of it, in a form that can be compared. */
export interface Facts {
  /** as "12" or "12 undone" */
  operations: string[]
  /** as "12: card rating", with "voided" */
  answers: string[]
  /** as "id colour note" */
  marks: string[]
  /** as "key text" */
  drafts: string[]
}

/** The facts that a data file with all that shows. */
export function factsOf({ operations, answers, drafts }: Expected): Facts {
  const marks = new Map<number, { color: number; note: string }>()
  for (const { number, action, undone } of operations) {
    if (undone) continue
    if (action.kind === 'mark') marks.set(number, { color: action.color, note: '' })
    if (action.kind === 'note') {
      const mark = marks.get(actionOf(action.annotationId))
      if (mark) mark.note = action.text
    }
  }
  return {
    operations: operations.map(({ number, undone }) => operationFact(number, undone)),
    answers: [...answers].map(([number, it]) => answerFact(number, it.cardId, it.rating, it.stands)).toSorted(),
    marks: [...marks].map(([number, { color, note }]) => markFact(number, color, note)).toSorted(),
    drafts: [...drafts].map(([key, text]) => `${key} ${text}`).toSorted(),
  }
}

export const operationFact = (number: number, undone: boolean) => `${number}${undone ? ' undone' : ''}`
export const answerFact = (number: number, cardId: string, rating: number, stands: boolean) =>
  `${number}: ${cardId} ${rating}${stands ? '' : ' voided'}`
export const markFact = (number: number, color: number, note: string) =>
  `${idOf(number, 0).slice(0, 32)} ${color} ${note}`
