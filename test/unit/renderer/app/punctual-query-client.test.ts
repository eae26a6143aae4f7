import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { PunctualQueryClient } from '../../../../renderer/app/punctual-query-client'

const queryKey = ['cards.list']

/** A list that is asked for before a card is added to it, whose answer comes only when it is let go. */
function listBeforeAnAdding() {
  const client = new PunctualQueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  let stored = 'no card'
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<undefined>()
  const queryFn = vi.fn<() => Promise<string>>(async () => {
    const seen = stored
    await mayAnswer
    return seen
  })
  const add = () => {
    stored = 'one card'
    void client.invalidateQueries({ queryKey })
  }
  return { client, queryFn, add, answer: () => answer(undefined) }
}

test('what is added while the first answer is on its way is shown: it is asked for again', async () => {
  const { client, queryFn, add, answer } = listBeforeAnAdding()
  const leave = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => {})
  add()
  answer()
  await vi.waitFor(() => expect(client.getQueryData(queryKey)).toBe('one card'))
  expect(queryFn).toHaveBeenCalledTimes(2)
  leave()
})

test('what nobody shows yet is asked for again by who shows it', async () => {
  const { client, queryFn, add, answer } = listBeforeAnAdding()
  const fetched = client.prefetchQuery({ queryKey, queryFn })
  add()
  answer()
  await fetched
  await vi.waitFor(() => expect(client.getQueryState(queryKey)).toMatchObject({ isInvalidated: true }))
  const leave = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => {})
  await vi.waitFor(() => expect(client.getQueryData(queryKey)).toBe('one card'))
  leave()
})

test('a failed first answer is not asked for again by itself', async () => {
  const client = new PunctualQueryClient({ defaultOptions: { queries: { retry: false } } })
  const queryFn = vi.fn<() => Promise<string>>(() => Promise.reject(new Error('gone')))
  const leave = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => {})
  void client.invalidateQueries({ queryKey })
  await vi.waitFor(() => expect(client.getQueryState(queryKey)).toMatchObject({ status: 'error' }))
  await new Promise((done) => setTimeout(done))
  expect(queryFn).toHaveBeenCalledTimes(1)
  leave()
})
