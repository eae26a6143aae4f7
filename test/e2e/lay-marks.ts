import type { Page } from '@playwright/test'
import type { SentDocument } from '../../shared/model/document'
import { withCanonicalText } from '../../shared/text/sent-document'

interface Laid {
  color?: number
  note?: string
  tags?: string[]
}

/** Asks the program what a window asks, with the token of this one. */
async function call(page: Page, path: string, input: unknown, isChange: boolean): Promise<unknown> {
  return page.evaluate(
    async ({ path: procedure, input: given, isChange: changes }) => {
      const token = document.querySelector<HTMLMetaElement>('meta[name=actus-token]')?.content ?? ''
      const url = new URL(`trpc/${procedure}`, document.baseURI)
      if (!changes) url.searchParams.set('input', JSON.stringify(given))
      const answer = await fetch(url, {
        method: changes ? 'POST' : 'GET',
        headers: { 'x-actus-token': token, 'content-type': 'application/json' },
        ...(changes && { body: JSON.stringify(given) }),
      })
      const { result, error } = await answer.json()
      if (error) throw new Error(JSON.stringify(error))
      return result.data
    },
    { path, input, isChange },
  )
}

/**
 * Lays marks on words of the text that is open, as many as a test wants to begin with; a window that is open learns of them
 * when it is next loaded.
 * @returns the text's id
 */
export async function layMarks(page: Page, marks: readonly (Laid & { words: string })[]): Promise<string> {
  const documentId = decodeURIComponent(/read\/([^?#]+)/.exec(page.url())?.[1] ?? '')
  const sent = (await call(page, 'library.open', { id: documentId }, false)) as SentDocument
  const { canonicalText } = withCanonicalText(sent)
  for (const { words, color = 1, note = '', tags = [] } of marks) {
    const start = canonicalText.indexOf(words)
    if (start < 0) throw new Error(`the text does not hold "${words}"`)
    await call(page, 'annotations.add', { documentId, start, end: start + words.length, color, note, tags }, true)
  }
  return documentId
}
