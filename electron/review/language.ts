import type { AppContext } from '../context'
import { describeText, guessLanguage } from '../library/public'

/**
 * The language in which words of a card are read aloud, as BCP 47: theirs, where they tell it; else that of the text that the
 * card was made from, else the system's.
 * @throws AppError not-found if there is no such text
 */
export async function languageOfWords(
  ctx: AppContext,
  { text, documentId }: { text: string; documentId: string | null },
): Promise<string> {
  const guessed = await guessLanguage(text)
  if (guessed !== 'und') return guessed
  if (documentId === null) return Intl.DateTimeFormat().resolvedOptions().locale
  return describeText(ctx.store.db, documentId).lang
}
