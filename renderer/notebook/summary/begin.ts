import { v7 as newId } from 'uuid'
import { useNotebook } from '../store'
import { useSummaryPanel } from './panel'

/** Opens a new note across marks, to be written at once. It is stored once there is something in it. */
export function beginSummary(): void {
  useSummaryPanel.setState({ focusNext: 'title' })
  useNotebook.getState().setCiting(newId())
}

/** Opens a note across marks, or with null the list of them; the focus goes along. */
export function openSummary(summaryId: string | null): void {
  useSummaryPanel.setState({ focusNext: 'panel' })
  useNotebook.getState().setCiting(summaryId)
}
