/* What other features may use of the practice. */
export type { FoundCase } from './cases'
export { missedTerms } from './missed-terms'
export { logOldAttempts } from './old-answers'
export { trialCase, trialPart, trialResult } from './trial'
