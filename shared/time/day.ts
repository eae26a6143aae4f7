const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which the clocks of a time zone are ahead of UTC at an instant. */
function offsetMs(atMs: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    })
    formats.set(timeZone, format)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of format.formatToParts(atMs)) part[type] = value
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part[type])
  const wall = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  )
  return wall - Math.floor(atMs / 1000) * 1000
}

/**
 * The learner's day in which an instant falls, as a number of days since 1970-01-01. A day lasts from the given hour of
 * its date to that hour of the next, so that what is answered after midnight still counts as today's.
 * @param atMs     UTC milliseconds
 * @param hour     at which the day starts, 0 to 23
 * @param timeZone IANA name
 * @throws RangeError if there is no such time zone
 */
export function dayOf(atMs: number, hour: number, timeZone: string): number {
  return Math.floor((atMs + offsetMs(atMs, timeZone) - hour * HOUR_MS) / DAY_MS)
}

/**
 * The instant at which a day starts, in UTC milliseconds. Where the clocks skip the hour, it is the instant of the change;
 * where they show it twice, the first of the two.
 * @param day days since 1970-01-01, as dayOf gives them
 */
export function startOfDay(day: number, hour: number, timeZone: string): number {
  const wall = day * DAY_MS + hour * HOUR_MS
  const before = offsetMs(wall - DAY_MS, timeZone)
  const after = offsetMs(wall + DAY_MS, timeZone)
  const found = [wall - before, wall - after]
    .filter((atMs) => atMs + offsetMs(atMs, timeZone) === wall)
    .toSorted((a, b) => a - b)
  if (found[0] !== undefined) return found[0]

  // The clocks jump over the hour: the change lies between the two readings of it.
  let early = wall - Math.max(before, after)
  let late = wall - Math.min(before, after)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (middle + offsetMs(middle, timeZone) >= wall) late = middle
    else early = middle
  }
  return late
}

/**
 * The instant at which the learner's current day started, in UTC milliseconds.
 * @param hour at which the day starts, 0 to 23
 */
export function dayStart(nowMs: number, hour: number, timeZone: string): number {
  return startOfDay(dayOf(nowMs, hour, timeZone), hour, timeZone)
}

/** Of winter, of summer, and of the weeks in which the continents change their clocks one after the other. */
const tellingDates = ['2026-01-01', '2026-03-20', '2026-07-01', '2026-10-30'].map((date) => new Date(date))
const ASKED_EVERY_MS = 1000

let local: { name: string; offsets: string; askedAtMs: number } | null = null

/**
 * The time zone that this machine is set to, as an IANA name. Asking for it takes longer than all that is done with it, so
 * it is asked anew once the clocks go by another, or a second has passed.
 */
export function localTimeZone(): string {
  const offsets = tellingDates.map((date) => date.getTimezoneOffset()).join()
  const atMs = performance.now()
  if (local?.offsets !== offsets || atMs - local.askedAtMs > ASKED_EVERY_MS) {
    local = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, offsets, askedAtMs: atMs }
  }
  return local.name
}
