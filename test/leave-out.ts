import type { TestInfo } from '@playwright/test'
import { isShort } from './forms'

type LeaveOut = (fixtures: object, use: () => Promise<void>, info: TestInfo) => Promise<void>

/**
 * A fixture that skips in the short form what says `@long` in its title: further states and other ways of what tests that stay take
 * as well. Each screen and each feature keeps a test; what axe looks at stays, and what words could be lost by. It is set up before all
 * others, so that what is skipped starts no program.
 */
export const leaveOut: [LeaveOut, { auto: true }] = [
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs
  async ({}, use, info) => {
    info.skip(isShort && info.tags.includes('@long'), 'in the long form only')
    await use()
  },
  { auto: true },
]
