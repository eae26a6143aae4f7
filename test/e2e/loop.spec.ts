import { theLoop } from '../loop/loop'
import { test } from './fixtures'

test.use({ afterFirstDay: false })

test('a new learner reads, marks, recalls, practises, starts again and finds everything', async ({ actus }) => {
  await theLoop(actus)
})
