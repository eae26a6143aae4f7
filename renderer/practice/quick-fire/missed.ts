import type { GivenAnswer } from './run'

/** A distinction that was missed in a round, with every answer to it that was not right. */
export interface MissedDistinction {
  id: string
  label: string
  tell: string
  passage: GivenAnswer['feedback']['passage']
  answers: GivenAnswer[]
}

/** Gathers what was not right by distinction, the one that was missed most often first. */
export function missedIn(answers: readonly GivenAnswer[]): MissedDistinction[] {
  const missed = answers.filter(({ feedback }) => !feedback.isRight)
  const groups = Map.groupBy(missed, ({ question }) => `${question.packId}/${question.distinction.id}`)
  return [...groups.entries()]
    .flatMap(([id, [first, ...others]]) =>
      first
        ? [
            {
              id,
              label: first.question.distinction.label,
              tell: first.feedback.tell,
              passage: first.feedback.passage,
              answers: [first, ...others],
            },
          ]
        : [],
    )
    .toSorted((a, b) => b.answers.length - a.answers.length)
}
