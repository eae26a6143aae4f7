import { expect, it, vi } from 'vitest'
import { inSlices, seen } from '../../../../renderer/reader/slices'

it('work goes on by itself, but not before what is to be seen could be', async () => {
  const done: string[] = []
  function* work() {
    done.push('first')
    yield seen
    done.push('second')
    yield
    done.push('third')
  }
  inSlices(work())
  expect(done).toEqual(['first'])
  await vi.waitFor(() => expect(done).toEqual(['first', 'second', 'third']))
})

it('work that was ended does nothing more', async () => {
  const step = vi.fn<() => void>()
  function* work() {
    yield seen
    step()
  }
  inSlices(work())()
  await new Promise((wait) => setTimeout(wait, 20))
  expect(step).not.toHaveBeenCalled()
})
