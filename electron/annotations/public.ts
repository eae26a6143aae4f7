/* What other features and the hosts may use of the marks. */
export { followMarks } from './follow-marks'
export { exportMarks } from './exchange/export-marks'
export { importMarks } from './exchange/import-marks'
export { zipped } from './exchange/zipped'
export { fileNameOf } from './exchange/file-name'
