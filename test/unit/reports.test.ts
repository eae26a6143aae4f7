import { expect, test } from 'vitest'
import { ofPlaywright, ofVitest } from '../reports'

test('of Vitest, a test that failed is named with its file and the first line of its error, and one that was left out with its file', () => {
  const failed = {
    status: 'failed',
    fullName: 'a list keeps its order',
    failureMessages: ['\u001B[31mAssertionError: expected 1 to be 2\u001B[39m\n  at x.ts:1'],
  }
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        name: '/project/test/unit/list.test.ts',
        status: 'failed',
        assertionResults: [{ status: 'passed', fullName: 'a list is empty' }, failed],
      },
      {
        name: '/project/test/unit/map.test.ts',
        status: 'passed',
        assertionResults: [{ status: 'skipped', fullName: 'a map of maps' }],
      },
    ],
  }
  expect(ofVitest(report, '/project')).toEqual({
    passed: 2,
    failed: 1,
    troubles: [
      {
        kind: 'failed',
        name: 'test/unit/list.test.ts › a list keeps its order',
        error: 'AssertionError: expected 1 to be 2',
      },
    ],
    leftOut: ['test/unit/map.test.ts › a map of maps'],
  })
})

test('of Vitest, a file that does not load is one that failed', () => {
  const file = { name: '/project/test/a.test.ts', status: 'failed', message: 'No such module\nx', assertionResults: [] }
  expect(ofVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [file] }, '/project')).toEqual({
    passed: 0,
    failed: 1,
    troubles: [{ kind: 'failed', name: 'test/a.test.ts', error: 'No such module' }],
    leftOut: [],
  })
})

test('of Playwright, what failed, what passed on a second try and what was left out are named, in whatever depth', () => {
  const wrong = { error: { message: 'Error: \u001B[2mexpect(\u001B[22mlocator) failed\n\nReceived: 0' } }
  const spec = (title: string, status: string, results: { error?: { message: string } }[]) => ({
    title,
    tests: [{ status, results }],
  })
  const report = {
    stats: { expected: 1, flaky: 1, unexpected: 1 },
    errors: [{ message: 'No tests found' }],
    suites: [
      {
        title: 'marks.spec.ts',
        file: 'marks.spec.ts',
        specs: [
          spec('is made', 'expected', [{}]),
          spec('is drawn', 'flaky', [wrong, {}]),
          spec('is printed', 'skipped', []),
        ],
        suites: [
          {
            title: 'by touch',
            file: 'marks.spec.ts',
            specs: [spec('is opened', 'unexpected', [wrong, wrong]), spec('is drawn out', 'skipped', [])],
          },
        ],
      },
    ],
  }
  const error = 'Error: expect(locator) failed'
  expect(ofPlaywright(report)).toEqual({
    passed: 2,
    failed: 2,
    troubles: [
      { kind: 'flaky', name: 'marks.spec.ts › is drawn', error },
      { kind: 'failed', name: 'marks.spec.ts › by touch › is opened', error },
      { kind: 'failed', name: 'outside of a test', error: 'No tests found' },
    ],
    leftOut: ['marks.spec.ts › is printed', 'marks.spec.ts › by touch › is drawn out'],
  })
})

test('of Playwright, the step that failed is named, and what it waited for', () => {
  const error = {
    message:
      'TimeoutError: \u001B[31mout of time\u001B[39m\nCall log:\n\u001B[2m  - waiting for form to be visible\u001B[22m\n',
  }
  const steps = [{ title: 'reader' }, { title: 'card-question', error, steps: [{ title: 'dragged', error }] }]
  const specs = [{ title: 'is drawn', tests: [{ status: 'unexpected', results: [{ error, steps }] }] }]
  const report = {
    stats: { expected: 0, flaky: 0, unexpected: 1 },
    errors: [],
    suites: [{ title: 'a.ts', file: 'a.ts', specs }],
  }
  expect(ofPlaywright(report).troubles).toEqual([
    {
      kind: 'failed',
      name: 'a.ts › is drawn › card-question › dragged',
      error: 'TimeoutError: out of time (waiting for form to be visible)',
    },
  ])
})
