import { useCommand } from '../../app/commands'
import { focusMark } from '../marks/in-hand'
import { marksAt } from '../marks/pieces'
import { useReader } from '../store'
import type { Mark } from '../useDocumentMarks'
import { usePick } from './store'
import type { Picking } from './usePickMode'

/** From words that are picked to the mark on them in the margin, with its note, and from there to its words. */
export function useOtherEnd(marks: readonly Mark[], picking: Picking): void {
  const cursor = usePick((state) => state.cursor)
  const focused = useReader((state) => state.focusedMark)
  const here =
    cursor && (marksAt(marks, cursor.start)[0] ?? marks.find((it) => it.start >= cursor.start && it.start < cursor.end))
  const run = () => {
    if (here) focusMark(here.id)
    else picking.start()
  }
  useCommand('show-other-end', run, { enabled: Boolean(here) || focused !== null })
}
