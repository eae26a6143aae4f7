import { describe, expect, it } from 'vitest'
import type { QuickFireQuestion } from '../../../../shared/model/practice-modes'
import { secondsFor } from '../../../../shared/practice/quick-fire-clock'
import { missedIn } from '../../../../renderer/practice/quick-fire/missed'
import { roundForm } from '../../../../renderer/practice/quick-fire/kept-run'
import { askedWords, inARow, roundSoFar, type GivenAnswer } from '../../../../renderer/practice/quick-fire/run'

const question = (distinction: string, itemId: string): QuickFireQuestion => ({
  packId: 'p',
  itemId,
  distinction: { id: distinction, label: `${distinction}?` },
  lang: 'en',
  paragraphs: ['Z. towed it home.'],
  marked: { paragraph: 0, start: 3, end: 8 },
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
})
const answer = (distinction: string, given: string | null, isRight = given === 'a'): GivenAnswer => ({
  question: question(distinction, `${distinction} ${given}`),
  given,
  feedback: {
    isRight,
    right: { id: 'a', label: 'A' },
    tell: `tell ${distinction}`,
    passage: null,
    case: { key: 'p/c', title: 'C' },
  },
})

describe('a round of the quick fire', () => {
  it('is kept as it is until all is answered, and read again; what is none is not', () => {
    const questions = [question('x', '1'), { ...question('y', '2'), marked: null }]
    const answers = [answer('x', 'b'), answer('y', null)]
    const [first] = answers
    const goesOn = roundSoFar({ questions, answers: first ? [first] : [] })
    expect(goesOn).toEqual({ questions, answers: [first] })
    expect(goesOn && roundForm.read(roundForm.write(goesOn))).toEqual(goesOn)
    expect(roundSoFar({ questions, answers })).toBeNull()
    expect(roundSoFar({ questions: null, answers: [] })).toBeNull()
    expect([roundForm.read('{"questions":[]}'), roundForm.read('no JSON')]).toEqual([null, null])
  })

  it('counts what was right since the last that was not', () => {
    expect(inARow([])).toBe(0)
    expect(inARow([answer('x', 'a'), answer('x', 'b'), answer('x', 'a'), answer('y', 'a')])).toBe(2)
    expect(inARow([answer('x', 'a'), answer('x', null)])).toBe(0)
  })

  it('ends with what was missed, by distinction, the one missed most often first', () => {
    const missed = missedIn([answer('x', 'b'), answer('y', 'b'), answer('x', 'a'), answer('y', null)])
    expect(missed.map(({ id, tell, answers }) => [id, tell, answers.length])).toEqual([
      ['p/y', 'tell y', 2],
      ['p/x', 'tell x', 1],
    ])
    expect(missedIn([answer('x', 'a')])).toEqual([])
  })

  it('asks about the marked words', () => {
    expect(askedWords(question('x', 'i'))).toBe('towed')
    expect(askedWords({ ...question('x', 'i'), marked: null })).toBeNull()
  })
})

describe('the clock of the quick fire', () => {
  const words = ['one two three', 'four five']
  it('gives the time of slow reading and of choosing, and can be off or ten times as long', () => {
    expect(secondsFor(words, 'normal')).toBe(8)
    expect(secondsFor(words, 'double')).toBe(16)
    expect(secondsFor(words, 'tenfold')).toBe(80)
    expect(secondsFor(words, 'off')).toBeNull()
  })
})
