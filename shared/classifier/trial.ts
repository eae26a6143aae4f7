import type { Tristate } from './rules'
import { combine, valuesOf, type Values } from './step-values'
import type { Step, Steps } from './steps'

/** Values in which facts are changed by way of trial, and taken back: only the steps above a fact are worked out anew. */
export interface Trial {
  readonly values: Readonly<Values>
  /** changes a fact; gives what takes everything back that was changed from then on */
  set(fact: number, to: Tristate): () => void
}

const known = new WeakMap<Steps, number[][]>()

/** Gives, for each step, those of which it is a child. */
function parentsOf(steps: Steps): number[][] {
  const found = known.get(steps)
  if (found) return found
  const parents = steps.list.map((): number[] => [])
  for (const [place, { children }] of steps.list.entries()) for (const child of children) parents[child]?.push(place)
  known.set(steps, parents)
  return parents
}

/** Begins with the facts as they are told. */
export function beginTrial(steps: Steps, ofFacts: readonly Tristate[]): Trial {
  const values = valuesOf(steps, ofFacts)
  const parents = parentsOf(steps)
  const trail: [place: number, before: Tristate][] = []

  const put = (place: number, value: Tristate): void => {
    const before = values[place] ?? 'open'
    if (value === before) return
    trail.push([place, before])
    values[place] = value
    for (const parent of parents[place] ?? []) put(parent, valueNow(steps.list[parent]))
  }
  const valueNow = (step: Step | undefined): Tristate =>
    step === undefined
      ? 'open'
      : combine(
          step,
          step.children.map((child) => values[child] ?? 'open'),
        )

  return {
    values,
    set(fact, to) {
      const mark = trail.length
      put(fact, to)
      return () => {
        while (trail.length > mark) {
          const last = trail.pop()
          if (last) values[last[0]] = last[1]
        }
      }
    },
  }
}
