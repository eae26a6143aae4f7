/* What the rest of the practice may use of own cases. */
export { findOwnCase, isOwnCaseKey, keyedOwnCases } from './own-found'
