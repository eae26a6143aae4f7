import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedFrom, noSteps, stepAgain, stepBack, type Steps } from '../../../../renderer/practice/steps'

it('goes back through all that was said, and forth again to where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
      let now = -1
      let steps: Steps<number> = noSteps
      for (const value of values) [steps, now] = [changedFrom(steps, now), value]
      for (const step of [stepBack<number>, stepAgain<number>]) {
        for (let gone = step(steps, now); gone; gone = step(steps, now)) [steps, now] = [gone.steps, gone.value]
        expect(now).toBe(step === stepBack<number> ? -1 : (values.at(-1) ?? -1))
      }
    }),
  )
})

it('forgets what was taken back once something else is said', () => {
  const back = stepBack(changedFrom(noSteps, 'none'), 'yes')
  expect(back?.value).toBe('none')
  expect(stepAgain(changedFrom(back?.steps ?? noSteps, 'none'), 'no')).toBeNull()
})
