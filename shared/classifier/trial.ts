import type { Tristate } from './rules'
import { combine, valuesOf, type Values } from './step-values'
import type { Step, Steps } from './steps'

/** Values in which facts are changed by way of trial, and taken back: only the steps above a fact are worked out anew. */
export interface Trial {
  readonly values: Readonly<Values>
  /** from now on, works out only what a step rests on, which is quicker; everything must have been taken back */
  narrowTo(place: number): void
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
  /** what was changed, and what it was before */
  const places: number[] = []
  const before: Tristate[] = []

  let isWanted: Uint8Array | null = null
  /** values of a step's children, for the moment */
  const of: Tristate[] = []

  const put = (place: number, value: Tristate): void => {
    const now = values[place] ?? 'open'
    if (value === now) return
    places.push(place)
    before.push(now)
    values[place] = value
    for (const parent of parents[place] ?? []) if (isWanted?.[parent] !== 0) put(parent, valueNow(steps.list[parent]))
  }
  const valueNow = (step: Step | undefined): Tristate => {
    if (step === undefined) return 'open'
    of.length = 0
    for (const child of step.children) of.push(values[child] ?? 'open')
    return combine(step, of)
  }

  return {
    values,
    narrowTo(place) {
      isWanted = new Uint8Array(steps.list.length)
      const under = [place]
      for (let next = under.pop(); next !== undefined; next = under.pop()) {
        if (isWanted[next] === 1) continue
        isWanted[next] = 1
        under.push(...(steps.list[next]?.children ?? []))
      }
    },
    set(fact, to) {
      const mark = places.length
      put(fact, to)
      return () => {
        for (let at = places.length - 1; at >= mark; at -= 1) values[places[at] ?? 0] = before[at] ?? 'open'
        places.length = mark
        before.length = mark
      }
    },
  }
}
