import { theLoop } from '../loop/loop'
import { test } from './fixtures'

test('a new learner reads, marks, recalls, practises, starts again and finds everything', async ({ desktop }) => {
  await theLoop(desktop)
})
