/** The address where exams are begun and listed. */
export const examsPath = '/practice/exam'

/** The address of an exam, and of one of its cases; position is 0-based. */
export function examPath(examId: string, position?: number): string {
  const path = `${examsPath}/${encodeURIComponent(examId)}`
  return position === undefined ? path : `${path}?case=${position + 1}`
}
