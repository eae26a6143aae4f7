/* What hosts may use of authoring. */
export { exportedDraft } from './check-draft'
