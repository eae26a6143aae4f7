import { describe, expect, it } from 'vitest'
import type { Section } from '../../../../shared/model/document'
import { numberOf, saidTime, sectionOrFirst } from '../../../../shared/text/reading-progress'

const section = (id: string, level: number, number: string | null, start: number): Section => ({
  id,
  level,
  title: id,
  number,
  start,
  end: start + 100,
})
const sections = [
  section('title', 1, null, 0),
  section('intro', 2, '1', 100),
  section('part', 3, null, 200),
  section('references', 2, null, 300),
]

describe('sections', () => {
  it('are found by offset', () => {
    expect(sectionOrFirst(sections, 99)?.id).toBe('title')
    expect(sectionOrFirst(sections, 100)?.id).toBe('intro')
    expect(sectionOrFirst(sections, 5_000)?.id).toBe('references')
    expect(sectionOrFirst([], 5)).toBeNull()
  })

  it('a part has the number of the section in which it stands', () => {
    expect(sections.map((one) => numberOf(sections, one))).toEqual([null, '1', '1', null])
  })
})

describe('time', () => {
  it('is said in minutes, and of a book in hours', () => {
    expect(saidTime(119).hours).toBe(0)
    expect(saidTime(624).hours).toBe(10)
  })
})
