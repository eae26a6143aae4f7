/** The address of the learner's own cases. */
export const ownListPath = '/practice/own'

/** The address of one of them. */
export const ownPath = (id: string): string => `${ownListPath}/${encodeURIComponent(id)}`
