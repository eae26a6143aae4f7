import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import type { DocumentContent, DocumentSummary } from '../../../../shared/model/document'
import type { ReviewToday } from '../../../../shared/model/review'
import { english } from '../../../../shared/words/catalogue'
import { practiseLine, readLine, reviewLine } from '../../../../renderer/home/lines'
import { placeIn, sentenceAt } from '../../../../renderer/home/useReadingPlace'

const intl = createIntl({ locale: 'en-GB', messages: english, timeZone: 'UTC' })
const tuesdayMs = Date.UTC(2026, 10, 24, 9)
const dayMs = 86_400_000

const nothingDone: ReviewToday['done'] = {
  answers: 0,
  recalled: 0,
  tookMs: 0,
  begun: 0,
  forgotten: 0,
  matured: 0,
  daysInRow: 0,
}

const today = (some: Partial<ReviewToday> = {}): ReviewToday => ({
  counts: { due: 0, fresh: 0, learning: 0 },
  minutesLeft: 0,
  sample: [],
  done: nothingDone,
  next: null,
  week: [],
  ...some,
})

const module14: DocumentSummary = {
  id: 'module-14',
  title: 'Technology, trafficking in persons and the smuggling of migrants',
  shortTitle: 'Technology, trafficking and smuggling',
  lang: 'en',
  packId: 'module-14',
  fileName: null,
  format: 'pack',
  published: null,
  module: null,
  words: 1100,
  read: 0.4,
  annotations: 12,
  cards: 60,
  addedAtMs: 0,
  readAtMs: 1,
  offset: 700,
}

describe('the line on review', () => {
  it('says how many and how long, and quotes what is due', () => {
    const line = reviewLine(
      intl,
      today({ counts: { due: 18, learning: 2, fresh: 4 }, minutesLeft: 9, sample: ['the five acts', 'State Party'] }),
      tuesdayMs,
    )
    expect(line).toMatchObject({
      minutes: 9,
      title: 'Review 24 cards',
      quote: 'the five acts, State Party',
      meta: '20 due and 4 new.',
    })
    expect(line.action?.to).toBe('/review')
  })

  it('quotes a question alone, where no term is due', () => {
    const sample = ['Which acts can be the first element?', 'Below which age?']
    expect(reviewLine(intl, today({ counts: { due: 2, learning: 0, fresh: 0 }, sample }), tuesdayMs).quote).toBe(
      sample[0],
    )
    expect(
      reviewLine(intl, today({ counts: { due: 2, learning: 0, fresh: 0 }, sample: [...sample, 'dark web'] }), tuesdayMs)
        .quote,
    ).toBe('dark web')
  })

  it('says nothing of none', () => {
    expect(reviewLine(intl, today({ counts: { due: 1, learning: 0, fresh: 0 } }), tuesdayMs)).toMatchObject({
      title: 'Review 1 card',
      meta: '1 due.',
      minutes: 1,
    })
    expect(reviewLine(intl, today({ counts: { due: 0, learning: 0, fresh: 5 } }), tuesdayMs).meta).toBe('5 new.')
  })

  it('after the last card says what was done and when it goes on, without a start', () => {
    const line = reviewLine(
      intl,
      today({
        done: { ...nothingDone, answers: 24, recalled: 22, tookMs: 520_000 },
        next: { dayStartMs: tuesdayMs + 2 * dayMs, cards: 31, minutes: 12 },
      }),
      tuesdayMs,
    )
    expect(line).toMatchObject({ title: 'Done for today', minutes: null, action: null })
    expect(line.meta).toBe('24 cards, 22 recalled, 8 min 40. Next cards: Thursday, 31 cards, about 12 minutes.')
  })

  it('gives a date to a day that is a week off', () => {
    const { meta } = reviewLine(
      intl,
      today({ next: { dayStartMs: tuesdayMs + 8 * dayMs, cards: 1, minutes: 1 } }),
      tuesdayMs,
    )
    expect(meta).toBe('Next cards: Wednesday 2 December, 1 card, about 1 minute.')
  })
})

describe('the line on reading', () => {
  it('leads back to the section and sentence where the learner stopped', () => {
    const line = readLine(intl, module14, {
      number: '3',
      section: 'Smuggling of migrants',
      sentence: 'Three things have to be shown.',
    })
    expect(line).toMatchObject({
      title: 'Read on at § 3, Smuggling of migrants',
      quote: 'Three things have to be shown.',
      minutes: 6,
    })
    expect(line?.meta).toBe('40% read, 12 marks so far.')
    expect(line?.action?.to).toBe('/read/module-14')
  })

  it('begins a text that was never opened', () => {
    expect(readLine(intl, { ...module14, read: 0, readAtMs: null }, null)).toMatchObject({
      title: 'Read Technology, trafficking and smuggling',
      meta: 'Not read yet.',
      minutes: 10,
    })
  })

  it('asks for a sitting of a book, not for its ten hours', () => {
    expect(readLine(intl, { ...module14, read: 0, words: 70_000 }, null)?.minutes).toBe(30)
  })

  it('is absent once the text was read, and shows the way to a text where there is none', () => {
    expect(readLine(intl, { ...module14, read: 1 }, null)).toBeNull()
    expect(readLine(intl, null, null)?.action?.to).toBe('/library')
  })
})

describe('the line on practice', () => {
  const suggestion = { caseKey: 'module-14/papers', cases: 3, minutes: 6, weakest: null, confusion: null }

  it('names what is taken for something else, with the count', () => {
    const line = practiseLine(intl, {
      ...suggestion,
      weakest: { id: 'means', label: 'the means', wrong: 4, of: 9 },
      confusion: { a: 'fraud', b: 'deception', times: 4, of: 7 },
    })
    expect(line).toMatchObject({ title: 'Practise the means, 3 cases', quote: 'fraud, deception' })
    expect(line?.meta).toContain('4 of 7 times')
    expect(line?.action?.to).toBe('/practice/module-14/papers')
  })

  it('offers cases before the first mistake, and nothing without cases', () => {
    expect(practiseLine(intl, suggestion)?.title).toBe('Practise, 3 cases')
    expect(practiseLine(intl, { ...suggestion, caseKey: null })).toBeNull()
  })
})

describe('the sentence at a place', () => {
  it('is the whole one in which it stands', () => {
    const text = 'It begins here. Three things have to be shown. They are these.\nNext.'
    expect(sentenceAt(text, 16, 'en')).toBe('Three things have to be shown.')
    expect(sentenceAt(text, 25, 'en')).toBe('Three things have to be shown.')
    expect(sentenceAt(text, 63, 'en')).toBe('Next.')
    expect(sentenceAt(text, 0, 'en')).toBe('It begins here.')
    expect(sentenceAt('A heading\nThen words.', 0, 'en')).toBe('A heading')
    expect(sentenceAt(text, text.length, 'en')).toBe('')
  })
})

describe('the place where a learner stopped', () => {
  const canonicalText =
    'Module\nSmuggling of migrants\nThree things have to be shown.\nTold apart\nIt is no trafficking.'
  const start = (words: string) => canonicalText.indexOf(words)
  const section = (title: string, level: number, number: string | null, end: string) => ({
    id: title,
    level,
    title,
    number,
    start: start(title),
    end: end ? start(end) : canonicalText.length,
  })
  const content: DocumentContent = {
    id: 'module-14',
    title: 'Module',
    shortTitle: 'Module',
    lang: 'en',
    byline: '',
    packId: null,
    glossaryPackId: null,
    format: 'markdown',
    published: null,
    encoding: 'utf-8',
    extent: null,
    warnings: [],
    module: null,
    nextTitle: null,
    revision: 1,
    tree: { type: 'root', children: [] },
    canonicalText,
    sections: [
      section('Module', 1, null, 'Smuggling'),
      section('Smuggling of migrants', 2, '3', 'Told'),
      section('Told apart', 3, null, ''),
    ],
    words: 16,
    position: null,
  }

  it('is a section by its number, or by that of the one in which it stands, and a sentence', () => {
    expect(placeIn(content, start('things'))).toEqual({
      number: '3',
      section: 'Smuggling of migrants',
      sentence: 'Three things have to be shown.',
    })
    expect(placeIn(content, start('trafficking.'))).toMatchObject({ number: '3', section: 'Told apart' })
  })

  it('at a heading quotes what stands under it', () => {
    expect(placeIn(content, start('Told apart'))?.sentence).toBe('It is no trafficking.')
  })
})
