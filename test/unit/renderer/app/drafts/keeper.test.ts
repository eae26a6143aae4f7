import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper } from '../../../../../renderer/app/drafts/keeper'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store of drafts that answers after a while, and not at all while it is out of order. */
function storeOfDrafts({ answerMs = 20 } = {}) {
  const drafts = new Map<string, string>()
  const arrived: (string | null)[] = []
  const state = { isBroken: false, failing: [] as boolean[] }
  const keeper = createDraftKeeper({
    onFailing: (failing) => state.failing.push(failing),
    async send(key, text) {
      await new Promise((resolve) => setTimeout(resolve, answerMs))
      if (state.isBroken) throw new Error('out of order')
      arrived.push(text)
      if (text === null) drafts.delete(key)
      else drafts.set(key, text)
    },
  })
  return { keeper, drafts, arrived, state }
}

describe('what is being written', () => {
  it('is stored every second while typing goes on without a pause', async () => {
    const { keeper, drafts, arrived } = storeOfDrafts()
    let typed = ''
    for (let ms = 0; ms < 10_000; ms += 50) {
      const secondAgo = typed.slice(0, -20)
      typed += 'x'
      keeper.put('note:1', typed)
      await vi.advanceTimersByTimeAsync(50)
      if (ms > 1000) expect(drafts.get('note:1')?.length).toBeGreaterThanOrEqual(secondAgo.length)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(drafts.get('note:1')).toBe(typed)
    // Not one call a key either.
    expect(arrived.length).toBeLessThanOrEqual(21)
  })

  it('is stored at once when its place is left', async () => {
    const { keeper, drafts } = storeOfDrafts()
    keeper.put('note:1', 'half')
    keeper.put('note:2', 'other')
    keeper.keep('note:1')
    await vi.advanceTimersByTimeAsync(20)
    expect([...drafts]).toEqual([['note:1', 'half']])
    keeper.keep()
    await vi.advanceTimersByTimeAsync(20)
    expect(drafts.get('note:2')).toBe('other')
  })

  it('is sent as the window goes even if what was written before is still under way', async () => {
    const { keeper, drafts } = storeOfDrafts({ answerMs: 300 })
    keeper.put('note:1', 'before')
    await vi.advanceTimersByTimeAsync(550)
    keeper.put('note:1', 'before and after')
    keeper.keep()
    await vi.advanceTimersByTimeAsync(300)
    expect(drafts.get('note:1')).toBe('before and after')
  })

  it('is forgotten when it is saved, whatever was on its way', async () => {
    const { keeper, drafts } = storeOfDrafts({ answerMs: 300 })
    keeper.put('note:1', 'half')
    await vi.advanceTimersByTimeAsync(550)
    keeper.put('note:1', 'half a sentence')
    keeper.drop('note:1')
    expect(keeper.inHand('note:1')).toBeNull()
    await vi.advanceTimersByTimeAsync(1000)
    expect(drafts.has('note:1')).toBe(false)
    expect(keeper.inHand('note:1')).toBeUndefined()
  })

  it('that could not be stored stays in hand, is said once, and is stored when that works again', async () => {
    const { keeper, drafts, state } = storeOfDrafts()
    state.isBroken = true
    keeper.put('note:1', 'half')
    await vi.advanceTimersByTimeAsync(20_000)
    keeper.put('note:1', 'half a sentence')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(drafts.size).toBe(0)
    expect(keeper.inHand('note:1')).toBe('half a sentence')
    expect(state.failing).toEqual([true])
    state.isBroken = false
    await vi.advanceTimersByTimeAsync(8100)
    expect(drafts.get('note:1')).toBe('half a sentence')
    expect(state.failing).toEqual([true, false])
    expect(keeper.inHand('note:1')).toBeUndefined()
  })

  it('ends as it was put last, in any run of writing, saving, leaving and failing', async () => {
    const act = fc.record({
      what: fc.constantFrom('put', 'put', 'put', 'drop', 'keep', 'keep-all', 'break', 'mend'),
      key: fc.constantFrom('a', 'b'),
      waitMs: fc.integer({ min: 0, max: 1500 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.integer({ min: 0, max: 900 }), async (acts, answerMs) => {
        const { keeper, drafts, state } = storeOfDrafts({ answerMs })
        const last = new Map<string, string>()
        for (const [count, { what, key, waitMs }] of acts.entries()) {
          if (what === 'put') {
            keeper.put(key, String(count))
            last.set(key, String(count))
          } else if (what === 'drop') {
            keeper.drop(key)
            last.delete(key)
          } else if (what === 'keep') keeper.keep(key)
          else if (what === 'keep-all') keeper.keep()
          else state.isBroken = what === 'break'
          for (const each of ['a', 'b']) {
            const inHand = keeper.inHand(each)
            expect(inHand === undefined ? drafts.get(each) : (inHand ?? undefined)).toBe(last.get(each))
          }
          await vi.advanceTimersByTimeAsync(waitMs)
        }
        state.isBroken = false
        await vi.advanceTimersByTimeAsync(20_000)
        expect(drafts).toEqual(last)
        expect(state.failing.at(-1) ?? false).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
