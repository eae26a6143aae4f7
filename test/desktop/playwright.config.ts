import { defineConfig } from '@playwright/test'

const report = process.env.ACTUS_TEST_REPORT

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results/desktop',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
})
