import { defineConfig } from '@playwright/test'

const report = process.env.ACTUS_TEST_REPORT

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results/desktop',
  // Each test has a program and a data folder of its own, and waits as long as it works.
  workers: 2,
  fullyParallel: true,
  // Drawing every screen has the machine for itself: beside another program, keys and clicks now and then met a page that was still moving.
  projects: [
    { name: 'hosts', testIgnore: 'drawn.spec.ts' },
    { name: 'drawn', testMatch: 'drawn.spec.ts', dependencies: ['hosts'] },
  ],
  // Electron 22 was once seen to end by a signal as its window closed, in some twenty runs. A second pass is shown as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
})
