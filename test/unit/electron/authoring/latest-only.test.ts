import { expect, test } from 'vitest'
import { latestOnly } from '../../../../electron/authoring/latest-only'

/** A task that ends when it is told to, or is given up. */
function task(result: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const run = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    return promise
  }
  return { run, end: () => resolve(result), fail: () => reject(new Error(result)) }
}

test('whoever waits for what was overtaken gets what the last one gives', async () => {
  const only = latestOnly<string>()
  const [first, second, third] = [task('first'), task('second'), task('third')]
  const results = Promise.all([only('a', first.run), only('a', second.run), only('a', third.run)])
  third.end()
  expect(await results).toEqual(['third', 'third', 'third'])
})

test('one key does not end the task of another, nor does one that is over', async () => {
  const only = latestOnly<string>()
  const [first, other, next] = [task('first'), task('other'), task('next')]
  const ofFirst = only('a', first.run)
  const ofOther = only('b', other.run)
  first.end()
  other.end()
  expect([await ofFirst, await ofOther]).toEqual(['first', 'other'])
  const ofNext = only('a', next.run)
  next.end()
  expect(await ofNext).toBe('next')
})

test('what fails by itself fails, and the next begins anew', async () => {
  const only = latestOnly<string>()
  const [broken, next] = [task('broken'), task('next')]
  const ofBroken = only('a', broken.run)
  broken.fail()
  await expect(ofBroken).rejects.toThrow('broken')
  const ofNext = only('a', next.run)
  next.end()
  expect(await ofNext).toBe('next')
})
