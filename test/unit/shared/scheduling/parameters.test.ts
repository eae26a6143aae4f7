import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parametersOf, schedulingParameters, standardOptions } from '../../../../shared/scheduling/parameters'

const steps = fc.array(fc.integer({ min: 1, max: 525_600 }), { maxLength: 20 })
const options = fc.record({
  desiredRetention: fc.integer({ min: 700, max: 990 }).map((permille) => permille / 1000),
  learningSteps: steps,
  relearningSteps: steps,
  longestIntervalDays: fc.integer({ min: 1, max: 36_500 }),
})

describe('the version of the parameters', () => {
  test('names the weights, the goal, the steps and the longest interval', () => {
    expect(schedulingParameters(standardOptions).version).toBe('fsrs6-default/0.9/1,10/10/36500')
    expect(schedulingParameters({ ...standardOptions, relearningSteps: [] }).version).toBe(
      'fsrs6-default/0.9/1,10//36500',
    )
  })

  test('leads back to whatever options it was made of', () => {
    fc.assert(
      fc.property(options, (chosen) => {
        const made = schedulingParameters(chosen)
        expect(parametersOf(made.version)).toEqual(made)
        expect(made).toMatchObject(chosen)
      }),
    )
  })

  test('of the first release still means its steps and no limit', () => {
    expect(parametersOf('fsrs6-default/0.85')).toMatchObject({
      desiredRetention: 0.85,
      learningSteps: [1, 10],
      relearningSteps: [10],
      longestIntervalDays: 36_500,
      rules: 'first',
    })
  })

  test.each([
    ['fsrs9-mine/0.9', 'no weights are called fsrs9-mine'],
    ['fsrs6-default', 'retention'],
    ['fsrs6-default/1/1/1/100', 'retention'],
    ['fsrs6-default/0.9/1,x/10/100', 'steps in minutes'],
    ['fsrs6-default/0.9/1/10', 'a longest interval'],
    ['fsrs6-default/0.9/1/10/0', 'a longest interval'],
  ])('%s is refused', (version, why) => {
    expect(() => parametersOf(version)).toThrow(why)
  })
})
