const minutesOf = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const

const isUnit = (unit: string): unit is keyof typeof minutesOf => Object.hasOwn(minutesOf, unit)

/** More steps than anyone walks; and the longest, a year: beyond it a step is an interval. */
const MOST_STEPS = 20
const LONGEST_MINUTES = 366 * 1440

/** What typed steps mean: minutes each, in their order; or the first thing that is no step. */
export type TypedSteps =
  | { kind: 'steps'; minutes: number[] }
  | { kind: 'fault'; code: 'step' | 'minutes' | 'long' | 'many'; found: string; start: number }

/**
 * Reads learning steps as they are typed, "1m 10m 1d": numbers with s, m, h or d, parted by spaces or commas; a number
 * alone is minutes. Each has to be whole minutes. Nothing typed is no steps. As in Anki, where the same is typed.
 */
export function readSteps(typed: string): TypedSteps {
  const minutes: number[] = []
  for (const { 0: found, index: start } of typed.matchAll(/[^\s,;]+/g)) {
    const [, number = '', unit = ''] = /^(\d+(?:[.]\d+)?)([a-z]?)$/i.exec(found) ?? []
    const known = unit === '' ? 'm' : unit.toLowerCase()
    if (number === '' || !isUnit(known)) return { kind: 'fault', code: 'step', found, start }
    const exact = Number(number) * minutesOf[known]
    const length = Math.round(exact)
    if (length < 1 || Math.abs(exact - length) > 1e-6) return { kind: 'fault', code: 'minutes', found, start }
    if (length > LONGEST_MINUTES) return { kind: 'fault', code: 'long', found, start }
    minutes.push(length)
    if (minutes.length > MOST_STEPS) return { kind: 'fault', code: 'many', found, start }
  }
  return { kind: 'steps', minutes }
}

/** Steps as they would be typed, each in the largest unit that leaves no fraction. */
export function writeSteps(minutes: readonly number[]): string {
  return minutes
    .map((length) => {
      const unit = (['d', 'h'] as const).find((it) => length % minutesOf[it] === 0) ?? 'm'
      return `${length / minutesOf[unit]}${unit}`
    })
    .join(' ')
}
