import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { leaveOut } from '../leave-out'
import { collectFaults } from '../loop/faults'

const root = resolve(import.meta.dirname, '../..')

export interface Running {
  app: ElectronApplication
  page: Page
  /** what the page reported, errors and breaches of its policy, and the errors of the main process */
  faults: string[]
}

/** Starts the desktop host on a data folder and waits for its page. */
export async function startDesktop(dataDir: string): Promise<Running> {
  const app = await _electron.launch({ args: ['.', '--data-dir', dataDir], cwd: root, env: environment() })
  const page = await app.firstWindow()
  const faults = collectFaults(page)
  const builtIns = process.env.ELECTRON_22
  if (builtIns) {
    // Chromium 108 lacks some of the language's newer functions.
    await app.context().addInitScript({ path: join(builtIns, 'resources/app/built-ins.js') })
    faults.length = 0
    await page.reload()
  }
  await collectMainFaults(app, faults)
  await page.getByRole('main').waitFor()
  return { app, page, faults }
}

/**
 * Collects the errors of the main process from now on, also those that nobody caught: Electron would show these in a
 * dialog, behind which the whole program stands still.
 */
async function collectMainFaults(app: ElectronApplication, faults: string[]): Promise<void> {
  app.on('console', (message) => {
    if (message.type() === 'error') faults.push(`main process: ${message.text()}`)
  })
  await app.evaluate(() => void process.on('uncaughtException', (error) => console.error(error.stack)))
}

export interface Desktop extends Running {
  dataDir: string
  /** closes the window, as a learner does, and starts again on the same data */
  restart(): Promise<Page>
}

/** The desktop host on a new data folder. Whatever the page or the main process reports fails the test. */
export const test = base.extend<{ desktop: Desktop; leaveOut: void }>({
  leaveOut,
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs
  desktop: async ({}, use, info) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'actus-desktop-'))
    const desktop: Desktop = {
      ...(await startDesktop(dataDir)),
      dataDir,
      async restart() {
        await closed(desktop.app)
        expect(desktop.faults, 'what was reported').toEqual([])
        Object.assign(desktop, await startDesktop(dataDir))
        return desktop.page
      },
    }
    await use(desktop)
    if (info.status !== info.expectedStatus) await desktop.page.screenshot({ path: info.outputPath('page.png') })
    expect(desktop.faults, 'what was reported').toEqual([])
    await desktop.app.close()
    rmSync(dataDir, { recursive: true, force: true })
  },
})
export const { expect } = test

/** Closes the window and gives the program's exit code, or the signal that ended it. */
export async function closed(app: ElectronApplication): Promise<number | NodeJS.Signals | null> {
  const child = app.process()
  const exit = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('exit', (code, signal) => done(code ?? signal)),
  )
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
  return exit
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
