/** How a test ended that did not simply pass. */
export interface Trouble {
  kind: 'failed' | 'flaky'
  /** its file, its title and the step that failed in it, "file › title › step" */
  name: string
  /** the first line of its error and, in brackets, what it waited for; without colours; empty if there is none */
  error: string
}

/** What a runner of many tests reports, in sum. */
export interface Outcome {
  passed: number
  failed: number
  troubles: Trouble[]
  /** the names of the tests that were skipped, "file › title" */
  leftOut: string[]
}

/** What is read of Vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    /** the file, from the machine's root */
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

interface PlaywrightStep {
  title: string
  error?: object
  steps?: PlaywrightStep[]
}

interface PlaywrightSuite {
  title: string
  /** from the folder of the tests */
  file: string
  specs?: {
    title: string
    tests: { status: string; results: { error?: { message?: string }; steps?: PlaywrightStep[] }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}

/** What is read of Playwright's JSON report. */
export interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number }
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}

// oxlint-disable-next-line no-control-regex -- the codes of colours begin with one
const colours = /\u001B\[[\d;]*m/g
const plain = (message = ''): string => message.replaceAll(colours, '').trim()
const firstLine = (message?: string): string => plain(message).split('\n')[0] ?? ''

/** The first line, and of Playwright's log of the call what it waited for. */
function waitedFor(message?: string): string {
  const waited = /^ *- (waiting for .*)$/m.exec(plain(message))?.[1]
  return waited ? `${firstLine(message)} (${waited})` : firstLine(message)
}

/** The steps within steps that failed, from the outermost. */
function failedSteps(steps: readonly PlaywrightStep[] = []): string[] {
  const failed = steps.find(({ error }) => error !== undefined)
  return failed ? [failed.title, ...failedSteps(failed.steps)] : []
}

/** Sums a report of Vitest up. A file that does not even load has no test to fail, and counts as one. @param root the project's folder */
export function ofVitest({ numPassedTests, numFailedTests, testResults }: VitestReport, root: string): Outcome {
  const fromRoot = (name: string) => name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '')
  const troubles = testResults.flatMap(({ name, status, message, assertionResults }): Trouble[] => {
    const file = fromRoot(name)
    if (status === 'failed' && assertionResults.length === 0)
      return [{ kind: 'failed', name: file, error: firstLine(message) }]
    return assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => ({
        kind: 'failed',
        name: `${file} › ${one.fullName}`,
        error: firstLine(one.failureMessages?.[0]),
      }))
  })
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const leftOut = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'skipped').map((one) => `${fromRoot(name)} › ${one.fullName}`),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, troubles, leftOut }
}

/** Sums a report of Playwright up. A test that passed on a second try counts as passed, and is among the troubles. */
export function ofPlaywright({ stats, suites, errors }: PlaywrightReport): Outcome {
  const outside = errors.map(({ message }): Trouble => ({
    kind: 'failed',
    name: 'outside of a test',
    error: firstLine(message),
  }))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    troubles: [...suites.flatMap((suite) => troublesOf(suite, [])), ...outside],
    leftOut: suites.flatMap((suite) => leftOutOf(suite, [])),
  }
}

const kinds: Partial<Record<string, Trouble['kind']>> = { unexpected: 'failed', flaky: 'flaky' }

/** From its file on. The outermost suite of a file has the file as its title. */
const pathOf = ({ title, file }: PlaywrightSuite, above: readonly string[]): string[] =>
  title === file ? [file] : [...above, title]

function troublesOf(suite: PlaywrightSuite, above: readonly string[]): Trouble[] {
  const path = pathOf(suite, above)
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.flatMap(({ status, results }): Trouble[] => {
      const kind = kinds[status]
      const failed = results.find(({ error }) => error !== undefined)
      const name = [...path, spec.title, ...failedSteps(failed?.steps)].join(' › ')
      return kind ? [{ kind, name, error: waitedFor(failed?.error?.message) }] : []
    }),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => troublesOf(inner, path))]
}

function leftOutOf(suite: PlaywrightSuite, above: readonly string[]): string[] {
  const path = pathOf(suite, above)
  const own = (suite.specs ?? [])
    .filter(({ tests }) => tests.every(({ status }) => status === 'skipped'))
    .map(({ title }) => [...path, title].join(' › '))
  return [...own, ...(suite.suites ?? []).flatMap((inner) => leftOutOf(inner, path))]
}
