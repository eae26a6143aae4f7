import { performance } from 'node:perf_hooks'
import type { appRouter } from '../../electron/router'
import { cardColumn, type CardSort } from '../../shared/model/card-table'
import { askedSearches, kindsOfSearch } from './card-searches'
import { percentile } from './figures'

type Call = ReturnType<(typeof appRouter)['createCaller']>

interface Measuring {
  call: Call
  say(name: string, value: number, unit: string, goal: number | null): void
  /** lets what waits have its turn */
  turn(): Promise<void>
}

/** of a screen of the table */
const ROWS = 50
const TIMES = 5
/** Columns by which each kind of search is sorted. */
const COLUMNS = 4

/** From asking until the first rows are here, and from then until it is known how many there are. */
export async function searches({ call, say, turn }: Measuring): Promise<void> {
  const [card] = (await call.cards.list({ limit: 1, offset: 0 })).rows
  let asked = 0
  const timesOf = async (search: string, sort: CardSort) => {
    // So that what was found before is of no use.
    await call.cards.suspend({ cardIds: [card?.id ?? ''], suspended: asked++ % 2 === 0 })
    const from = performance.now()
    const { total } = await call.cards.list({ search, limit: ROWS, offset: 0, sort })
    const firstMs = performance.now() - from
    if (total === null) await call.cards.count({ search, sort })
    await turn()
    return { firstMs, allMs: performance.now() - from }
  }

  const due: CardSort = { column: 'due', descending: false }
  const all = { first: [] as number[], counted: [] as number[] }
  for (const { name, search } of askedSearches) {
    const times = { first: [] as number[], counted: [] as number[] }
    for (let i = 0; i < TIMES; i++) {
      const { firstMs, allMs } = await timesOf(search, due)
      times.first.push(firstMs)
      times.counted.push(allMs)
    }
    say(`search-${name}-p50`, percentile(times.first, 0.5), 'ms', null)
    say(`search-${name}-counted-p50`, percentile(times.counted, 0.5), 'ms', null)
    all.first.push(...times.first)
    all.counted.push(...times.counted)
  }
  say('search-p95', percentile(all.first, 0.95), 'ms', 50)
  say('search-counted-p95', percentile(all.counted, 0.95), 'ms', null)

  const every = { first: [] as number[], count: [] as number[] }
  for (const [at, search] of kindsOfSearch.entries()) {
    for (let i = 0; i < COLUMNS; i++) {
      const column = cardColumn.options[(at + (i * cardColumn.options.length) / COLUMNS) % cardColumn.options.length]
      const { firstMs, allMs } = await timesOf(search, { column: column ?? 'due', descending: (at + i) % 2 === 1 })
      every.first.push(firstMs)
      every.count.push(allMs - firstMs)
    }
  }
  say('search-of-every-kind-p95', percentile(every.first, 0.95), 'ms', 50)
  say('search-of-every-kind-max', Math.max(...every.first), 'ms', null)
  say('count-of-every-kind-p95', percentile(every.count, 0.95), 'ms', 150)
  say('count-of-every-kind-max', Math.max(...every.count), 'ms', null)

  const from = performance.now()
  await call.cards.ids({ sort: due })
  say('ids-of-all', performance.now() - from, 'ms', null)
}
