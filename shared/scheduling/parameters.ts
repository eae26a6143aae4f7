import { assert } from '../assert'

/** What FSRS is run with. */
export interface SchedulingParameters {
  /** names all of this; the log keeps it with each answer, so that replaying an old log gives what it gave then */
  version: string
  /** the 21 numbers of FSRS-6 */
  weights: readonly number[]
  /** probability of recall that reviews aim for */
  desiredRetention: number
}

/** Delays of a card that is being learned, and of one that was forgotten. */
export const learningSteps = ['1m', '10m'] as const
export const relearningSteps = ['10m'] as const

/**
 * Weights by the name under which the log keeps them. A set that was once released never changes: a better one gets a
 * name of its own. Source: FSRS-6 defaults, ts-fsrs 5.4.2 and fsrs-rs 6.6.1.
 */
const weightSets: Readonly<Record<string, readonly number[]>> = {
  'fsrs6-default': [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
}

/** The parameters for a desired retention, between 0 and 1. */
export function schedulingParameters(desiredRetention: number): SchedulingParameters {
  return parametersOf(`fsrs6-default/${desiredRetention}`)
}

/** The parameters that a version names. Throws if none does: the entry is of a newer Actus, or damaged. */
export function parametersOf(version: string): SchedulingParameters {
  const [name = '', retention = ''] = version.split('/')
  const weights = weightSets[name]
  const desiredRetention = Number(retention)
  assert(weights, `no weights are called ${name}, in ${version}`)
  assert(desiredRetention > 0 && desiredRetention < 1, `expected a retention between 0 and 1, got ${version}`)
  return { version, weights, desiredRetention }
}
