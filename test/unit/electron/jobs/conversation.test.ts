import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { conversation } from '../../../../electron/jobs/conversation'
import type { HelperProcess } from '../../../../electron/jobs/helper-process'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** A talk with a process that says what the test lets it say. */
function talkWith() {
  let say: (message: unknown) => void = () => {}
  const child: HelperProcess = {
    send: async () => {},
    onMessage: (listener) => void (say = listener),
    onExit: () => {},
    kill: vi.fn<() => void>(),
  }
  const bytes = new Uint8Array(1)
  const file = { fileName: 'long.md', bytes, encoding: null, extent: 'whole' as const, companion: async () => null }
  const talk = conversation(child, { file, patienceMs: 1000 })
  const answer = talk.answer()
  answer.catch(() => {})
  return { talk, answer, kill: child.kill, progress: (share: number) => say({ kind: 'progress', share }) }
}

const isStuck = { code: 'parse-stopped', facts: { detail: 'no progress for 1 s' } }

test('a parser that comes further may take its time', async () => {
  const { kill, progress, talk } = talkWith()
  for (const share of [0.1, 0.3, 0.31, 0.9]) {
    await vi.advanceTimersByTimeAsync(900)
    progress(share)
  }
  expect(kill).not.toHaveBeenCalled()
  talk.close()
})

test('one that says the same again and again is stuck', async () => {
  const { answer, kill, progress } = talkWith()
  for (const share of [0.3, 0.3, 0.2, 0.3]) {
    progress(share)
    await vi.advanceTimersByTimeAsync(300)
  }
  await expect(answer).rejects.toMatchObject(isStuck)
  expect(kill).toHaveBeenCalled()
})

test('one that says nothing is stuck', async () => {
  const { answer } = talkWith()
  await vi.advanceTimersByTimeAsync(1000)
  await expect(answer).rejects.toMatchObject(isStuck)
})
