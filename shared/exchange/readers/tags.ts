import { markTag } from '../../model/annotation'

/** A tag from elsewhere in the form of ours: other signs become hyphens. Null if nothing of it is left. */
export function tagFrom(given: string): string | null {
  const joined = given
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}\-_/]+/gu, '-')
    // One joiner between words, none at the ends, and no mark without its letter after one.
    .replaceAll(/[-_/]*([-_/])(?=[-_/]*)/g, (run) => run.at(-1) ?? '')
    .replaceAll(/^[-_/]+|[-_/]+$/g, '')
  const found = markTag.safeParse(joined)
  return found.success ? found.data : null
}
