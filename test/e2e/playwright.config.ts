import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './chromium'

const report = process.env.ACTUS_TEST_REPORT

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // On two cores: a test waits as long as it works, so two take little more time than one.
  workers: 2,
  fullyParallel: true,
  // A second pass is shown as flaky, and named at the end of the tests.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    launchOptions: await chromiumLaunch(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // What waits in vain says so soon, and not when the test's own time is over.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // Of a first pass it would slow down each test.
    trace: 'on-first-retry',
  },
})
