import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { operationsSettled } from '../../../../renderer/app/operations-settled'

/** A mutation that ends when it is told to. */
function begin(client: QueryClient, scope?: string) {
  const { promise, resolve, reject } = Promise.withResolvers<null>()
  const mutation = client.getMutationCache().build(client, {
    mutationFn: () => promise,
    ...(scope ? { scope: { id: scope } } : {}),
  })
  const run = mutation.execute(undefined).catch(() => null)
  return { end: () => (resolve(null), run), fail: () => (reject(new Error('refused')), run) }
}

function waiting(client: QueryClient) {
  const state = { done: false }
  void operationsSettled(client.getMutationCache(), 'history').then(() => (state.done = true))
  return state
}

test('undo waits for what is still being stored, also where that fails', async () => {
  const client = new QueryClient()
  const mark = begin(client)
  const note = begin(client)
  const wait = waiting(client)
  await mark.end()
  expect(wait.done).toBe(false)
  await note.fail()
  await Promise.resolve()
  expect(wait.done).toBe(true)
})

test('it waits neither for what begins later, nor for other steps back, nor where nothing is under way', async () => {
  const client = new QueryClient()
  const idle = waiting(client)
  const step = begin(client, 'history')
  const mark = begin(client)
  const wait = waiting(client)
  const later = begin(client)
  await mark.end()
  await Promise.resolve()
  expect([idle.done, wait.done]).toEqual([true, true])
  await Promise.all([step.end(), later.end()])
})
