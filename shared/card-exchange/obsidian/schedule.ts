import type { IncomingDue } from '../incoming'

/** The day that stands for a card that is new. Source: RepItemScheduleInfoOsr of the plugin. */
const NEW = '2000-01-01'
/** Factor of an interval, in percent, with which the plugin begins. */
const EASE = 250
const comment = /[ \t]*<!--SR:(!.+?)-->/

/**
 * Takes the schedule off the end of a card.
 * @returns the day of each of its cards, null for a new one; `isUnread` where there is one that cannot be read
 */
export function splitSchedule(text: string): { text: string; days: (string | null)[]; isUnread: boolean } {
  const found = comment.exec(text)
  if (!found) return { text, days: [], isUnread: false }
  const entries = (found[1] ?? '').split('!').filter((entry) => entry !== '')
  const days = entries.map(dayOf)
  return {
    text: `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`,
    days: days.map((day) => (day === NEW ? null : (day ?? null))),
    isUnread: days.includes(undefined),
  }
}

/** ISO day on which an entry is due; of the plugin's own algorithm and of FSRS. Undefined if it is none. */
function dayOf(entry: string): string | undefined {
  const [first = '', second = ''] = entry.split(',')
  const text = first === 'fsrs' ? second : first
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.[0]
  const turned = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text)
  const day = iso ?? (turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : undefined)
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day
}

/** The comment that says when the cards of a note come again; null if all are new. */
export function scheduleComment(
  ordinals: readonly number[],
  due: readonly (IncomingDue & { interval: number })[],
): string | null {
  if (due.length === 0) return null
  const entries = ordinals.map((ordinal) => {
    const one = due.find((card) => card.ordinal === ordinal)
    return one ? `!${one.day},${Math.max(1, Math.round(one.interval))},${EASE}` : `!${NEW},1,${EASE}`
  })
  return `<!--SR:${entries.join('')}-->`
}
