import { expect, test } from 'vitest'
import { asRunningImport, importProgress } from '../../electron/library/running-imports'
import { temporaryStore } from './temporary-store'

test('an import that has nothing new to say says for how long', async () => {
  const { store, clock, now } = temporaryStore()
  const told = () => importProgress(store, 'one', now())
  await asRunningImport(store, 'one', now, async ({ report }) => {
    expect(told()).toEqual({ phase: 'reading', share: 0, quietMs: 0 })
    report('reading', 0.4)
    clock.nowMs += 3000
    expect(told()).toEqual({ phase: 'reading', share: 0.4, quietMs: 3000 })
    report('storing', 0.1)
    expect(told()).toEqual({ phase: 'storing', share: 0.1, quietMs: 0 })
  })
  expect(told()).toBeNull()
})
