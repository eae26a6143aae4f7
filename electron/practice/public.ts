/* What other features may use of the practice. */
export { missedTerms } from './missed-terms'
export { logOldAttempts } from './old-answers'
