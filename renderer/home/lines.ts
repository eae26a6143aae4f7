import type { IntlShape } from 'react-intl'
import type { DocumentSummary } from '../../shared/model/document'
import type { PracticeSuggestion } from '../../shared/model/practice'
import type { ReviewToday } from '../../shared/model/review'
import { readingMinutes } from '../../shared/text/reading-progress'
import type { MessageId, MessageValues } from '../../shared/words/catalogue'

/** One thing for today: what, what of it, and how to start. */
export interface Line {
  key: 'review' | 'read' | 'practise'
  /** about; null where nothing is to be done */
  minutes: number | null
  title: string
  /** of the learner's own material */
  quote: string
  quoteLang: string | null
  meta: string
  action: { label: string; to: string } | null
}

type Intl = Pick<IntlShape, 'formatMessage' | 'formatList' | 'formatDate' | 'formatRelativeTime'>
const say = (intl: Intl, id: MessageId, values?: MessageValues): string => intl.formatMessage({ id }, values)
const unitList = (intl: Intl, items: string[]): string => intl.formatList(items, { type: 'unit', style: 'short' })

/** Terms stand in a row; a question, which is long and ends in its own sign, stands alone. */
function sampleOf(intl: Intl, sample: readonly string[]): string {
  const terms = sample.filter((words) => words.length <= 32 && !/[.?!:]$/.test(words))
  return terms.length > 0 ? unitList(intl, terms.slice(0, 3)) : (sample[0] ?? '')
}

const dayMs = 86_400_000

/** A day to come by its weekday, or by its date if that is more than six days off. */
function dayName(intl: Intl, dayStartMs: number, nowMs: number): string {
  const near = dayStartMs - nowMs < 6 * dayMs
  return intl.formatDate(dayStartMs, near ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' })
}

function took(intl: Intl, tookMs: number): string {
  const seconds = Math.round(tookMs / 1000)
  return seconds < 60
    ? say(intl, 'home.tookSeconds', { seconds })
    : say(intl, 'home.tookMinutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

/** What is due; or that nothing is any more, and when the next comes. */
export function reviewLine(intl: Intl, today: ReviewToday, nowMs: number): Line {
  const due = today.counts.due + today.counts.learning
  const { fresh } = today.counts
  const line = { key: 'review', quoteLang: null } as const
  if (due + fresh > 0) {
    const meta = fresh === 0 ? 'home.reviewDueOnly' : due === 0 ? 'home.reviewNewOnly' : 'home.reviewBoth'
    return {
      ...line,
      minutes: Math.max(1, today.minutesLeft),
      title: say(intl, 'home.review', { count: due + fresh }),
      quote: sampleOf(intl, today.sample),
      meta: say(intl, meta, { due, fresh }),
      action: { label: say(intl, 'home.reviewStart'), to: '/review' },
    }
  }
  const { answers, recalled, tookMs } = today.done
  const { next } = today
  const upcoming =
    next &&
    say(intl, 'home.next', { day: dayName(intl, next.dayStartMs, nowMs), count: next.cards, minutes: next.minutes })
  return {
    ...line,
    minutes: null,
    title: say(intl, answers > 0 ? 'home.done' : 'home.nothingDue'),
    quote: '',
    meta: [
      answers > 0 ? say(intl, 'home.doneMeta', { answers, recalled, time: took(intl, tookMs) }) : null,
      upcoming ?? (answers > 0 ? null : say(intl, 'home.noCards')),
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
    action: null,
  }
}

/** Where the learner stopped, by its section, and the sentence there. */
export interface ReadingPlace {
  number: string | null
  section: string
  sentence: string
}

/** A day's reading at most: of a book nobody reads the rest today. */
const SITTING_MINUTES = 30

/** Where to read on: null if the last text was read to its end; without any text, how to get one. */
export function readLine(intl: Intl, text: DocumentSummary | null, place: ReadingPlace | null): Line | null {
  const line = { key: 'read', quote: '', quoteLang: null } as const
  if (!text)
    return {
      ...line,
      minutes: null,
      title: say(intl, 'home.addText'),
      meta: say(intl, 'home.addTextMeta'),
      action: { label: say(intl, 'home.addTextStart'), to: '/library' },
    }
  if (text.read >= 1) return null
  const begun = text.readAtMs !== null
  const title = !begun
    ? say(intl, 'home.readFirst', { title: text.shortTitle })
    : place === null
      ? say(intl, 'home.readOn', { title: text.shortTitle })
      : say(intl, place.number === null ? 'home.readOnIn' : 'home.readOnAt', {
          number: place.number,
          section: place.section,
        })
  return {
    ...line,
    minutes: Math.min(SITTING_MINUTES, readingMinutes(text.words * (1 - text.read))),
    title,
    quote: begun && place ? place.sentence : '',
    quoteLang: text.lang,
    meta: begun ? say(intl, 'home.readMeta', { read: text.read, marks: text.annotations }) : say(intl, 'home.readNew'),
    action: {
      label: say(intl, begun ? 'home.readStart' : 'home.readBegin'),
      to: `/read/${encodeURIComponent(text.id)}`,
    },
  }
}

/** What to practise, and what the learner tends to take for something else; null if there is no case. */
export function practiseLine(intl: Intl, suggestion: PracticeSuggestion): Line | null {
  const { caseKey, cases, minutes, weakest, confusion } = suggestion
  if (caseKey === null) return null
  return {
    key: 'practise',
    minutes,
    title: weakest
      ? say(intl, 'home.practiseWeak', { part: weakest.label, cases })
      : say(intl, 'home.practise', { cases }),
    quote: confusion ? unitList(intl, [confusion.a, confusion.b]) : '',
    quoteLang: null,
    meta: confusion
      ? say(intl, 'home.practiseConfused', { times: confusion.times, of: confusion.of })
      : weakest
        ? say(intl, 'home.practiseMissed', { wrong: weakest.wrong, of: weakest.of })
        : say(intl, 'home.practiseNew'),
    action: { label: say(intl, 'home.practiseStart'), to: `/practice/${caseKey}` },
  }
}
