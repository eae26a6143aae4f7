import { selectWords } from '../selection/select-words'
import { useReader } from '../store'
import type { TextView } from '../text/text-view'

/** Leaves a card that is being made: its words are in hand again as they were, so that the same key goes on with it. */
export function backToWords(view: TextView | null): void {
  const { open, picked, show, madeLast } = useReader.getState()
  if (open?.kind !== 'new-card') return
  show(null)
  if (picked) return
  if (open.markId !== null) return madeLast(open.markId)
  if (view) selectWords(view, open.range)
}
