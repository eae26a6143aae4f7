import type { Page } from '@playwright/test'

/**
 * Collects what the page reports from now on: errors, and breaches of its policy. Left out is 422, by which the program says
 * what the learner can act on.
 */
export function collectFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 422')) faults.push(message.text())
  })
  return faults
}
