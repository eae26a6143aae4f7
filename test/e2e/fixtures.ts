import { test as base, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collectFaults } from '../loop/faults'
import { startHost } from './host'

export interface Actus {
  page: Page
  dataDir: string
  /** stops the program as a learner does, starts it again on the same data and opens it in the same browser */
  restart(): Promise<Page>
  /** opens a screen by its address behind the # */
  open(path: string): Promise<void>
}

interface Options {
  /** leaves the first-run hints aside, as they are after the first day */
  afterFirstDay: boolean
}

/** A page on a program with a new data folder. Whatever the page reports, an error or a breach of its policy, fails the test. */
export const test = base.extend<Options & { actus: Actus }>({
  afterFirstDay: [true, { option: true }],
  actus: async ({ page, afterFirstDay }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'actus-e2e-'))
    const faults = collectFaults(page)
    let host = await startHost(dataDir)
    const actus: Actus = {
      page,
      dataDir,
      async restart() {
        expect(await host.stop(), host.messages()).toBe(0)
        host = await startHost(dataDir)
        await page.goto(host.address)
        // When the program stopped, and until it was there again, the browser said of each call that it failed.
        const whileStopped = faults.filter((fault) => /ERR_CONNECTION_(REFUSED|RESET)/.test(fault))
        for (const fault of whileStopped) faults.splice(faults.indexOf(fault), 1)
        return page
      },
      async open(path) {
        await page.evaluate((hash) => (location.hash = hash), path)
      },
    }
    await page.goto(host.address)
    if (afterFirstDay) await page.getByRole('button', { name: 'Skip hints' }).click()
    await use(actus)
    expect(faults, 'what the page reported').toEqual([])
    expect(await host.stop(), host.messages()).toBe(0)
    rmSync(dataDir, { recursive: true })
  },
})
export const { expect } = test
