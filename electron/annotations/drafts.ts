import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { draftQueries } from './draft.queries'

/** Under which key the note that is being written on an annotation is kept. */
export const noteDraftKey = (annotationId: string): string => `note:${annotationId}`

/** The same of a note across marks. */
export const summaryDraftKey = (summaryId: string): string => `summary:${summaryId}`

/** What was being written under a key; null if nothing was. */
export function findDraft({ store }: AppContext, key: string): { text: string } | null {
  return draftQueries(store.db).find(key)
}

/** Keeps what is being written, or forgets it if the text is null. */
export function saveDraft(
  { store, now }: AppContext,
  { key, text }: { key: string; text: string | null },
): Outcome<void> {
  // Not an undo step: a field has its own undo while it is being written in.
  return store.write(now(), (tx) => {
    const drafts = draftQueries(tx.db)
    if (text === null) drafts.remove(key)
    else drafts.put({ key, text, savedAtMs: tx.nowMs })
  })
}
