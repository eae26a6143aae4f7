import { defineConfig } from 'vitest/config'

// Their modules are replaced by others, so each of these files needs its own.
const withDoubles = 'test/unit/electron/hosts/**/*.test.ts'

// Modules are loaded once for all files of a worker: to load them anew for each took twice as long as the tests themselves.
// What a test changes in the process (timers, the environment, listeners) it sets back.
const together = { isolate: false }

export default defineConfig({
  test: {
    // All cores; by itself it would leave one for whoever watches.
    maxWorkers: '100%',
    // Only what hangs is to fail by the clock.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { ...together, name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], exclude: [withDoubles] },
      },
      { extends: true, test: { name: 'unit-with-doubles', include: [withDoubles] } },
      // On real files and real processes.
      {
        extends: true,
        test: { ...together, name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
