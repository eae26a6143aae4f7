import { defineConfig } from '@playwright/test'

const report = process.env.ACTUS_TEST_REPORT

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results/desktop',
  workers: 1,
  // Electron 22 was once seen to end by a signal as its window closed, in some twenty runs. A second pass is shown as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
})
