import { describe, expect, it, vi } from 'vitest'
import { countsBySection, indexFrom, prepare, search } from '../../../../../renderer/reader/find/search'
import { createFinder, type Hit } from '../../../../../shared/text/find'

const options = { wholeWord: false, matchCase: false, matchMarks: false }
const hits: Hit[] = [
  { start: 3, end: 6 },
  { start: 10, end: 14 },
  { start: 20, end: 21 },
]

describe('hits in a text', () => {
  it('go on from where one reads, and round at the end', () => {
    expect([0, 3, 4, 20, 21].map((from) => indexFrom(hits, from))).toEqual([0, 0, 1, 2, 0])
    expect(indexFrom([], 5)).toBe(-1)
  })

  it('are counted by section', () => {
    expect(countsBySection(hits, [0, 10, 15])).toEqual([1, 1, 1])
    expect(countsBySection(hits, [5, 30])).toEqual([2, 0])
  })
})

describe('a search', () => {
  const text = 'one two one three one'

  it('gives the first hit from where one reads before it has counted all', async () => {
    const said: unknown[] = []
    search({
      finder: createFinder(text, 'en'),
      query: 'one',
      options,
      from: 5,
      onFirst: (hit) => said.push(hit),
      onAll: (all, at) => said.push([all.length, at]),
    })
    await vi.waitFor(() => expect(said).toEqual([{ start: 8, end: 11 }, [3, 1]]))
  })

  it('says so where nothing is found', async () => {
    const onAll = vi.fn<(all: Hit[], at: number) => void>()
    const onFirst = vi.fn<(hit: Hit | null) => void>()
    search({ finder: createFinder(text, 'en'), query: 'four', options, from: 0, onFirst, onAll })
    await vi.waitFor(() => expect(onAll).toHaveBeenCalledWith([], -1))
    expect(onFirst).toHaveBeenCalledWith(null)
  })

  it('finds the same in a text that was folded ahead', () => {
    const finder = createFinder(text, 'en')
    prepare(finder, options)
    expect([...finder.all('one', options)].flat()).toHaveLength(3)
  })
})
