/** The address of a note across marks, beside the notebook. */
export const summaryPath = (summaryId: string): string => `/notebook?note=${encodeURIComponent(summaryId)}`
