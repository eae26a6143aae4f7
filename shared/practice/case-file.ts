import { stringify } from 'yaml'
import type { PackCase } from '../pack/schema'

// Its first lines; the rest is a list of cases as a pack has it, and YAML leaves comments aside.
const OF_PACK = /^# Rules: ([a-z0-9][a-z0-9.-]*)/m
const WITHIN = 2000

/** Of a file of cases: one that is larger holds no cases of learners. */
export const caseFileLimits = { bytes: 1_000_000, cases: 300 }

/** Gives cases as one of the files that a pack may have in cases/, with a head that says by which pack's rules they are read. */
export function caseFileText(pack: { id: string; version: string; title: string }, cases: readonly PackCase[]): string {
  const head = [
    `# Cases that use the rules of “${pack.title.replace(/\s+/g, ' ')}”.`,
    `# Rules: ${pack.id} ${pack.version}`,
    '# Actus brings this file in under Practice, Your own case; within a pack it fits into the folder cases.',
  ]
  // What is empty is left out, as an author would.
  const entries = cases.map(({ countries, persons, invites, ...rest }) => ({
    ...rest,
    ...(countries.length > 0 && { countries }),
    ...(persons.length > 0 && { persons }),
    ...(invites.length > 0 && { invites }),
  }))
  return `${head.join('\n')}\n\n${stringify(entries, { lineWidth: 120 })}`
}

/** Gives the id of the pack whose rules a file of cases names; null if it names none. */
export const packOfCaseFile = (text: string): string | null => OF_PACK.exec(text.slice(0, WITHIN))?.[1] ?? null
