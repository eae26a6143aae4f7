/* What other features and the hosts may use of the review. */
export { keepLogOnUndo } from './keep-log'
export { putOnDays } from './reschedule'
export { replayLogs } from './replay-logs'
