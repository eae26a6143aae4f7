import { useCommand } from '../../app/commands'
import { focusMark } from '../marks/in-hand'
import { marksAt } from '../marks/pieces'
import { useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { Mark } from '../useDocumentMarks'
import { usePick } from './store'
import type { Picking } from './usePickMode'

/** From words that are picked to the mark on them in the margin, with its note, and from there to its words. */
export function useOtherEnd(marks: readonly Mark[], picking: Picking): void {
  const focused = useReader((state) => state.focusedMark)
  const here = usePick(({ cursor }) => cursor && markOn(marks, cursor))
  const run = () => {
    if (here) focusMark(here.id)
    else picking.start()
  }
  useCommand('show-other-end', run, { enabled: Boolean(here) || focused !== null })
}

function markOn(marks: readonly Mark[], { start, end }: TextRange): Mark | undefined {
  return marksAt(marks, start)[0] ?? marks.find((mark) => mark.start >= start && mark.start < end)
}
