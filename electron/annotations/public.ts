/* What other features and the hosts may use of the marks. */
export { followMarks } from './follow-marks'
