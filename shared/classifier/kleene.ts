import type { Tristate } from './rules'

/*
 * Strong Kleene logic (Kleene 1952, § 64): the order is no < open < yes; "all" is the least, "any" the greatest.
 * A value that is open stays open only as long as telling it could still change the outcome.
 */

/** Gives the opposite; what is open stays open. */
export function not(value: Tristate): Tristate {
  if (value === 'open') return 'open'
  return value === 'yes' ? 'no' : 'yes'
}

/** Gives yes if every one is yes, no as soon as one is no. Of nothing at all: yes. */
export function all(values: readonly Tristate[]): Tristate {
  if (values.includes('no')) return 'no'
  return values.includes('open') ? 'open' : 'yes'
}

/** Gives yes as soon as one is yes, no if every one is no. Of nothing at all: no. */
export function any(values: readonly Tristate[]): Tristate {
  if (values.includes('yes')) return 'yes'
  return values.includes('open') ? 'open' : 'no'
}

/** Gives yes once `count` are yes, no once that many can't be reached any more. `any` for 1, `all` for their number. */
export function atLeast(count: number, values: readonly Tristate[]): Tristate {
  const met = values.filter((value) => value === 'yes').length
  const open = values.filter((value) => value === 'open').length
  if (met >= count) return 'yes'
  return met + open >= count ? 'open' : 'no'
}

/**
 * Gives what holds, and no where the exception applies.
 *
 * Silence denies nothing and excuses nothing: an exception of which nothing is told does not apply, as a court asks for
 * the exception to be shown. This is the one place where a default closes the world, so a rule with an exception is not
 * monotone: telling the exception may turn yes into no. The trace therefore always shows the exception.
 */
export function unless(holds: Tristate, exception: Tristate): Tristate {
  return exception === 'yes' ? 'no' : holds
}
