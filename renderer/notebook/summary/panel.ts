import { create } from 'zustand'

/** Where the margin has no room beside the page, and a note lies over it. */
export const narrowWindow = '(max-width: 56.24rem)'

/** What became of what was written in the note that is open. */
export type SummaryStatus = 'saved' | 'saving' | 'draft' | 'failed'

interface SummaryPanel {
  status: SummaryStatus | null
  setStatus(status: SummaryStatus | null): void
  /** where the margin has no room beside the page, it lies over it */
  isSheet: boolean
  setSheet(isSheet: boolean): void
  /** where the focus goes in what is opened next, as what was pressed is gone then; null leaves it where it is */
  focusNext: 'title' | 'panel' | null
}

/** What the note across marks and the heads of the page and the margin say to each other. */
export const useSummaryPanel = create<SummaryPanel>()((set) => ({
  status: null,
  setStatus: (status) => set({ status }),
  isSheet: false,
  setSheet: (isSheet) => set({ isSheet }),
  focusNext: null,
}))

/** Whether the focus is to go to this part of what was just opened; asked once. */
export function takesFocus(part: 'title' | 'panel'): boolean {
  const isMeant = useSummaryPanel.getState().focusNext === part
  if (isMeant) useSummaryPanel.setState({ focusNext: null })
  return isMeant
}

/** Under which it is kept which note was being written when the window closed. */
export const writingSummaryKey = 'writing:summary'
