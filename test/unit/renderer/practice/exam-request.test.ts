import { describe, expect, it } from 'vitest'
import { mostCases, readExamForm } from '../../../../renderer/practice/exam/exam-request'

const offer = {
  stories: [
    { level: 1, families: ['a', 'b', 'c'] },
    { level: 2, families: ['b', 'd'] },
  ],
}
const form = (cases: string, minutes = '', levels = [1, 2]) => readExamForm({ cases, levels, minutes }, offer)

describe('what is asked of an exam', () => {
  it('can be as many cases as its levels tell stories', () => {
    expect(mostCases(offer, [1, 2])).toBe(4)
    expect(mostCases(offer, [2])).toBe(2)
    expect(form('4').request).toEqual({ cases: 4, levels: [1, 2], minutes: null })
    expect(form('5').faults.cases).toBe('many')
    expect(form('500').request).toBeNull()
  })

  it.each(['0', '', '-3', 'ten', '2.5', '1e3'])('is no %j cases', (cases) => {
    expect(form(cases)).toMatchObject({ request: null, faults: { cases: 'number' } })
  })

  it('has a time, or none', () => {
    expect(form(' 3 ', ' 45 ').request).toEqual({ cases: 3, levels: [1, 2], minutes: 45 })
    expect(form('3', '0').faults.minutes).toBe('number')
    expect(form('3', '601').faults.minutes).toBe('number')
    expect(form('3', 'soon').request).toBeNull()
  })

  it('is of one level at least; without any, the number is not what is wrong', () => {
    expect(form('3', '', [])).toEqual({ request: null, faults: { cases: null, levels: 'none', minutes: null } })
  })
})
