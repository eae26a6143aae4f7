import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createReadingPort, type ReadingPort } from '../../electron/case-reading/public'
import type { ReadingTask } from '../../electron/case-reading/reading-protocol'
import { forkHelper } from '../../electron/jobs/fork-helper'
import type { HelperProcess, SpawnHelper } from '../../electron/jobs/helper-process'
import { tinyModels, tinyReading } from './tiny-reading'

const program = (name: string) => join(import.meta.dirname, '../../out/main', name)
const spawn = () => forkHelper(program('reading-process.js'))

const task = (text: string): ReadingTask => ({ text, ...tinyReading })
const long = 'He was sold. '.repeat(20_000)

/** The words that a case was read by. */
const quotes = async (port: ReadingPort, text: string, signal?: AbortSignal) =>
  (await port.read(task(text), { signal })).reading.facts.flatMap(({ statement }) => statement.quotes)

let port: ReadingPort
beforeEach(() => {
  port = createReadingPort(spawn, tinyModels)
})
afterEach(() => port.close())

describe('the process that reads cases', () => {
  test('finds facts, the words that show them, and what follows', async () => {
    const { reading, ms } = await port.read(task('She was sold. Then he was hired.'))
    expect(reading.facts).toMatchObject([{ statement: { fact: 'act.hired', is: 'yes' } }])
    const [place] = reading.facts[0]?.evidence ?? []
    expect('She was sold. Then he was hired.'.slice(place?.start, place?.end)).toContain('hired')
    expect(reading.labels.work?.value).toBe('yes')
    expect(ms).toBeGreaterThan(0)
  })

  test('reads for several who ask at a time, in their order', async () => {
    const order: number[] = []
    const asked = ['He was hired.', 'She was sold.', 'She was hired.'].map(async (text, at) => {
      const found = await quotes(port, text)
      order.push(at)
      return found.length
    })
    expect(await Promise.all(asked)).toEqual([1, 0, 1])
    expect(order).toEqual([0, 1, 2])
  })

  test('is given up in the midst or before its turn, and reads what is asked next', async () => {
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [quotes(port, long, first.signal), quotes(port, 'He was hired.', second.signal)]
    const third = quotes(port, 'She was hired.')
    second.abort(new Error('closed the case'))
    setTimeout(() => first.abort(new Error('typed on')), 50)
    await expect(asked[1]).rejects.toThrow('closed the case')
    await expect(asked[0]).rejects.toThrow('typed on')
    expect(await third).toHaveLength(1)
    await expect(quotes(port, long, AbortSignal.abort(new Error('gave up')))).rejects.toThrow('gave up')
  })

  test('ends when nothing was read for some time, and begins anew', async () => {
    const short = createReadingPort(spawn, tinyModels, { idleMs: 20 })
    expect(await quotes(short, 'He was hired.')).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await quotes(short, 'She was hired.')).toHaveLength(1)
    short.close()
  })

  test('ends with the program', async () => {
    const asked = [quotes(port, long), quotes(port, 'He was hired.')]
    port.close()
    for (const one of asked)
      await expect(one).rejects.toMatchObject({ code: 'reader-stopped', facts: { detail: 'closed' } })
  })
})

describe('a reader that does not work says so, and why', () => {
  const stopped = (detail: string) => ({ code: 'reader-stopped', facts: { detail: expect.stringContaining(detail) } })
  const empty = mkdtempSync(join(tmpdir(), 'actus-no-model-'))
  afterEach(() => rmSync(empty, { recursive: true, force: true }))
  const readBy = async (start: SpawnHelper, models = tinyModels, times = {}) => {
    const broken = createReadingPort(start, models, times)
    try {
      return await broken.read(task('He was hired.'))
    } finally {
      broken.close()
    }
  }

  test('without its program or its model', async () => {
    const missing = () => forkHelper(program('no-such-program.js'))
    await expect(readBy(missing)).rejects.toMatchObject(stopped('exit code 1'))
    await expect(readBy(spawn, empty)).rejects.toMatchObject(stopped('vocab.txt'))
  })

  test('when it is killed in the midst of a case', async () => {
    const started: HelperProcess[] = []
    const watched = () => {
      const one = spawn()
      started.push(one)
      return one
    }
    const killed = createReadingPort(watched, tinyModels)
    const asked = quotes(killed, long)
    setTimeout(() => started[0]?.kill(), 200)
    await expect(asked).rejects.toMatchObject(stopped('SIGKILL'))
    expect(await quotes(killed, 'He was hired.')).toHaveLength(1)
    killed.close()
  })

  test('when it takes far too long', async () => {
    await expect(readBy(spawn, tinyModels, { patienceMs: 1 })).rejects.toMatchObject(stopped('no answer'))
  })

  test('for that one case: the next is read', async () => {
    const other = { ...tinyReading, reading: { ...tinyReading.reading, model: 'no-such-model' } }
    await expect(port.read({ text: 'He was hired.', ...other })).rejects.toMatchObject(stopped('vocab.txt'))
    expect(await quotes(port, 'He was hired.')).toHaveLength(1)
  })
})
