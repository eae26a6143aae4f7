import { test as base, type Browser, type Page } from '@playwright/test'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaveOut } from '../leave-out'
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

interface OfWorker {
  /** a data folder whose hints were left aside, and the screen that was then open; copied for each test, which saves half of its start */
  begun: { folder: string; screen: string }
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'actus-e2e-'))

/** A page on a program with a new data folder. Whatever the page reports, an error or a breach of its policy, fails the test. */
export const test = base.extend<Options & { actus: Actus; leaveOut: void }, OfWorker>({
  leaveOut,
  afterFirstDay: [true, { option: true }],
  begun: [
    async ({ browser }, use) => {
      const folder = newFolder()
      await use({ folder, screen: await skipHints(browser, folder) })
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  actus: async ({ page, afterFirstDay, begun }, use) => {
    const dataDir = newFolder()
    if (afterFirstDay) cpSync(begun.folder, dataDir, { recursive: true })
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
    await page.goto(afterFirstDay ? host.address + begun.screen : host.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await use(actus)
    expect(faults, 'what the page reported').toEqual([])
    expect(await host.stop(), host.messages()).toBe(0)
    rmSync(dataDir, { recursive: true })
  },
})
export const { expect } = test

/** Makes a data folder and leaves the hints aside, as a learner does. @returns the part of the address behind the # that is then open */
async function skipHints(browser: Browser, dataDir: string): Promise<string> {
  const host = await startHost(dataDir)
  const page = await browser.newPage()
  await page.goto(host.address)
  const skip = page.getByRole('button', { name: 'Skip hints' })
  await skip.click()
  await expect(skip).toBeHidden()
  const { hash } = new URL(page.url())
  await page.close()
  expect(await host.stop(), host.messages()).toBe(0)
  return hash
}
