import { assert } from '../assert'

/** What of a deck's options decides when its cards come again. */
export interface SchedulingOptions {
  /** probability of recall that reviews aim for, above 0 and below 1 */
  desiredRetention: number
  /** waits of a card that is being learned, in minutes; one of a day or more is waited for in whole days */
  learningSteps: readonly number[]
  /** waits of a card that was forgotten, in minutes */
  relearningSteps: readonly number[]
  /** no review is further away than this */
  longestIntervalDays: number
}

/** What FSRS is run with. */
export interface SchedulingParameters extends SchedulingOptions {
  /** names all of this; the log keeps it with each answer, so that replaying an old log gives what it gave then */
  version: string
  /** the 21 numbers of FSRS-6 */
  weights: readonly number[]
  /** whose steps and spread: those of the first release, which first-rules.ts keeps, or those of next-states.ts */
  rules: 'first' | 'second'
}

/** The options that hold where none were chosen. */
export const standardOptions: SchedulingOptions = {
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  longestIntervalDays: 36_500,
}

const DEFAULT_WEIGHTS = 'fsrs6-default'

/**
 * Weights by the name under which the log keeps them. A set that was once released never changes: a better one gets a
 * name of its own. Source: FSRS-6 defaults, ts-fsrs 5.4.2 and fsrs-rs 6.6.1.
 */
const weightSets: Readonly<Record<string, readonly number[]>> = {
  [DEFAULT_WEIGHTS]: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
}

/**
 * The parameters for a deck's options. Their version reads `weights/retention/steps/steps after a lapse/longest interval`,
 * as `fsrs6-default/0.9/1,10/10/36500`.
 */
export function schedulingParameters(options: SchedulingOptions): SchedulingParameters {
  const found = ofOptions.get(options)
  if (found) return found
  const { desiredRetention, learningSteps, relearningSteps, longestIntervalDays } = options
  const parts = [DEFAULT_WEIGHTS, desiredRetention, learningSteps.join(), relearningSteps.join(), longestIntervalDays]
  const parameters = parametersOf(parts.join('/'))
  ofOptions.set(options, parameters)
  return parameters
}

// Options are read anew when they change, and asked for with every card until then.
const ofOptions = new WeakMap<SchedulingOptions, SchedulingParameters>()

// A replay asks for the same few again and again.
const known = new Map<string, SchedulingParameters>()

/** The parameters that a version names. Throws if none does: the entry is of a newer Actus, or damaged. */
export function parametersOf(version: string): SchedulingParameters {
  const found = known.get(version)
  if (found) return found
  const read = parse(version)
  known.set(version, read)
  return read
}

function parse(version: string): SchedulingParameters {
  const [name = '', retention = '', ...rest] = version.split('/')
  const weights = weightSets[name]
  const desiredRetention = Number(retention)
  assert(weights, `no weights are called ${name}, in ${version}`)
  assert(desiredRetention > 0 && desiredRetention < 1, `expected a retention between 0 and 1, got ${version}`)
  const base = { version, weights, desiredRetention }
  // The first release named no more than these two; the rest was the same for all.
  if (rest.length === 0) return { ...standardOptions, ...base, rules: 'first' }
  const [learning = '', relearning = '', longest = ''] = rest
  const longestIntervalDays = Number(longest)
  assert(rest.length === 3 && longestIntervalDays >= 1, `expected steps, steps and a longest interval, got ${version}`)
  return {
    ...base,
    learningSteps: steps(learning, version),
    relearningSteps: steps(relearning, version),
    longestIntervalDays,
    rules: 'second',
  }
}

function steps(text: string, version: string): number[] {
  const minutes = text === '' ? [] : text.split(',').map(Number)
  assert(
    minutes.every((step) => step > 0),
    `expected steps in minutes, got ${version}`,
  )
  return minutes
}
