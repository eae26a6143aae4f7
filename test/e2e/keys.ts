import type { Locator, Page } from '@playwright/test'
import type { Actus } from './fixtures'
import { importText } from './import-text'

/** A paragraph, a quotation, a list, a table and a note. */
const consent = `<!doctype html><html lang="en"><title>On consent</title><main><article><h1>On consent</h1>
<p>Consent is asked last. See Art. 3 (b) and R. v. Smith, e.g. for children. Nothing counts 👩‍👩‍👧 here.</p>
<blockquote><p>The consent of a victim shall be irrelevant.</p></blockquote>
<ul><li>First item stands alone.</li><li>Second item<ul><li>Inner item.</li></ul></li></ul>
<table><tr><th>Act</th><th>Means</th></tr><tr><td>Transfer of a person.</td><td>Force.</td></tr></table>
<h2>Origin</h2><p>The words of it<a href="#n1" id="r1"><sup>1</sup></a> follow.</p>
<section role="doc-endnotes"><ol><li id="n1">A note of its own. <a href="#r1" role="doc-backlink">↩</a></li></ol></section></article></main></html>`

export const openConsent = (actus: Actus): Promise<Page> => importText(actus, 'consent.html', consent, 'On consent')
export const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'Margin' })
/** the words that are picked by key, as they are read out */
export const picked = (page: Page): Locator => page.getByRole('listbox', { name: 'Words to mark' }).getByRole('option')

/** Keeps every sentence that the program says to a screen reader, from now on. @returns takes those since the last time */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const region = document.getElementById('said-politely')
    if (region) new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true })
  })
  return async () => {
    return page.evaluate(async () => {
      // Sentences are gathered for half a second; by the page's own clock, which stands still with it.
      await new Promise((done) => setTimeout(done, 550))
      const said: unknown = Reflect.get(globalThis, 'said')
      return Array.isArray(said) ? said.splice(0).map((one) => String(one).replaceAll('\u00a0', '')) : []
    })
  }
}

/** Presses keys one after the other. @returns the words that have the focus after each, as they are read out */
export async function press(page: Page, keys: string): Promise<string[]> {
  const after: string[] = []
  for (const key of keys.split(' ')) {
    await page.keyboard.press(key)
    after.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
  }
  return after
}

/** The marks of the text that is open, as they are stored. */
export async function storedMarks(page: Page): Promise<StoredMark[]> {
  return page.evaluate(async () => {
    const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
    const documentId = decodeURIComponent(/^#\/read\/([^?#]+)/.exec(location.hash)?.[1] ?? '')
    const input = encodeURIComponent(JSON.stringify({ documentId }))
    const answer = await fetch(`trpc/annotations.list?input=${input}`, { headers: { 'x-actus-token': token } })
    const { result } = (await answer.json()) as { result: { data: (StoredMark & { anchor: { exact: string } })[] } }
    return result.data.map(({ anchor, color, style, note, tags }) => ({
      exact: anchor.exact,
      color,
      style,
      note,
      tags,
    }))
  })
}

interface StoredMark {
  exact: string
  color: number
  style: string
  note: string
  tags: string[]
}
