import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { carryHere, createCarryPort, type CarryPort, type CarryTask } from '../../electron/jobs/carry-port'
import { describeAnchor } from '../../shared/anchoring/describe'

const program = (name: string) => join(import.meta.dirname, '../../out/main', name)

/** Sentences, of which some were changed, with a mark in each. */
function task(sentences: number): CarryTask {
  const lines = Array.from(
    { length: sentences },
    (_, number) => `The weir number ${number} holds the water of its river back.`,
  )
  const from = lines.join('\n')
  const to = lines.map((line, number) => (number % 5 === 0 ? line.replace('holds', 'keeps') : line)).join('\n')
  let at = 0
  const anchors = lines.map((line) => {
    const start = at + 'The '.length
    at += line.length + 1
    return describeAnchor(from, start, start + line.indexOf(' of its river') - 'The '.length)
  })
  return { from, to, anchors }
}

let port: CarryPort
beforeEach(() => {
  port = createCarryPort(program('carry-thread.js'))
})
afterEach(() => port.close())

describe('the thread that carries marks', () => {
  test('finds what would be found here', async () => {
    const small = task(50)
    expect(await port.carry(small)).toEqual(await carryHere.carry(small))
    expect(await port.carry({ ...small, from: null })).toEqual(await carryHere.carry({ ...small, from: null }))
  })

  test('carries for several who ask at a time', async () => {
    const tasks = [task(3), task(20), task(10)]
    const answers = await Promise.all(tasks.map((one) => port.carry(one)))
    expect(answers.map((places) => places.length)).toEqual([3, 20, 10])
  })

  test('is given up in the midst, and carries what is asked next', async () => {
    const giveUp = new AbortController()
    const asked = port.carry(task(20_000), { signal: giveUp.signal })
    setTimeout(() => giveUp.abort(new Error('no longer wanted')), 20)
    await expect(asked).rejects.toThrow('no longer wanted')
    expect(await port.carry(task(2))).toHaveLength(2)
  })

  test.each([carryHere, createCarryPort(program('carry-thread.js'))])(
    'is not begun for one who gave up',
    async (each) => {
      await expect(each.carry(task(2), { signal: AbortSignal.abort(new Error('gave up')) })).rejects.toThrow('gave up')
    },
  )

  test('that died or can not be started is an error that says so', async () => {
    const ended = { code: 'carry-stopped' }
    await expect(createCarryPort(program('no-such-program.js')).carry(task(2))).rejects.toMatchObject(ended)
    const wrong: CarryTask = JSON.parse('{"from":null,"to":null,"anchors":[{"exact":"a"}]}')
    await expect(port.carry(wrong)).rejects.toMatchObject(ended)
  })

  test('ends with the program', async () => {
    const asked = port.carry(task(20_000)).catch((error: unknown) => error)
    port.close()
    expect(await asked).toMatchObject({ code: 'carry-stopped', facts: { detail: 'closed' } })
  })
})
