import { describe, expect, test } from 'vitest'
import { itemMemories, itemRecall } from '../../../../shared/scheduling/item-memories'
import { schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'

const parameters = schedulingParameters(standardOptions)
const answer = (day: number, recalled: string, forgotten = '') => ({
  day,
  items: [
    ...recalled.split(' ').map((item) => ({ item, recalled: true })),
    ...forgotten.split(' ').map((item) => ({ item, recalled: false })),
  ].filter(({ item }) => item !== ''),
})

describe('the items of a list', () => {
  const memories = itemMemories(
    [
      answer(100, 'recruitment transport', 'harbouring'),
      answer(102, 'transport', 'recruitment harbouring'),
      answer(105, 'transport recruitment harbouring'),
    ],
    parameters,
  )

  test('are each counted by how often they were asked and recalled', () => {
    expect(memories.get('transport')).toMatchObject({ answers: 3, recalled: 3, lastDay: 105 })
    expect(memories.get('recruitment')).toMatchObject({ answers: 3, recalled: 2 })
    expect(memories.get('harbouring')).toMatchObject({ answers: 3, recalled: 1 })
  })

  test('are remembered the better the more often they came to mind', () => {
    const recall = (item: string) => {
      const memory = memories.get(item)
      return memory ? itemRecall(memory, 125, parameters) : Number.NaN
    }
    expect(recall('transport')).toBeGreaterThan(recall('recruitment'))
    expect(recall('recruitment')).toBeGreaterThan(recall('harbouring'))
    expect(recall('transport')).toBeLessThan(1)
  })

  test('that joined the list later are remembered from then on', () => {
    const joined = itemMemories([answer(100, 'transport'), answer(110, 'transport transfer')], parameters)
    expect(joined.get('transfer')).toMatchObject({ answers: 1, lastDay: 110 })
    expect(joined.get('transfer')?.stability).toBeCloseTo(2.3065, 4)
  })

  test('are not taken back in time by a clock that was set back', () => {
    const memory = itemMemories([answer(100, 'transport'), answer(98, 'transport')], parameters).get('transport')
    expect(memory).toMatchObject({ answers: 2, lastDay: 98 })
    expect(Number.isFinite(memory?.stability)).toBe(true)
  })
})
