/*
 * `npm run screenshots`: each screen as a learner meets it, light, dark and 400 px wide, into test/screenshots/out.
 * `npm run screenshots -- reader review` takes some.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildIfOld } from '../../electron/hosts/launch/build.mjs'
import { chromiumLaunch } from '../e2e/chromium.ts'
import { startHost } from '../e2e/host.ts'
import { scenes } from './scenes.ts'

const out = resolve(import.meta.dirname, 'out')

const looks = {
  light: { width: 1280, height: 800, colorScheme: 'light' },
  dark: { width: 1280, height: 800, colorScheme: 'dark' },
  '400': { width: 400, height: 800, colorScheme: 'light' },
  '1920': { width: 1920, height: 1080, colorScheme: 'light' },
} as const

await buildIfOld(process.execPath)
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in scenes))
if (unknown.length > 0) {
  console.error(`No such screen: ${unknown.join(', ')}. There are: ${Object.keys(scenes).join(', ')}.`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })
const browser = await chromium.launch(await chromiumLaunch())
try {
  for (const [look, { width, height, colorScheme }] of Object.entries(looks)) {
    await withPage(browser, { viewport: { width, height }, colorScheme, locale: 'en-GB' }, async (page) => {
      for (const [name, play] of Object.entries(scenes)) {
        await play(page)
        if (chosen.length > 0 && !chosen.includes(name)) continue
        // What moves or comes late is over by then; the fonts have to be there.
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(out, `${name}-${look}.png`) })
      }
    })
    console.log(look)
  }
} finally {
  await browser.close()
}

/** On a data folder of its own, so that each look shows the same. */
async function withPage(
  browser: Browser,
  context: Parameters<Browser['newContext']>[0],
  work: (page: Page) => Promise<void>,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'actus-screens-'))
  const host = await startHost(dataDir)
  try {
    const page = await (await browser.newContext(context)).newPage()
    await page.goto(host.address)
    await work(page)
    await page.context().close()
  } finally {
    await host.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
