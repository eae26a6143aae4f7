import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './chromium'

const report = process.env.ACTUS_TEST_REPORT

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Two cores: one for the host, one for the browser.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    launchOptions: await chromiumLaunch(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
  },
})
