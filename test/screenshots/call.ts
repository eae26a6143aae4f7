import type { Page } from '@playwright/test'

/** Calls the program as the page does, to lay in what a scene shows. @returns the result */
export async function call(page: Page, path: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([procedure, body]) => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
      const response = await fetch(`trpc/${procedure}`, {
        method: 'POST',
        headers: { 'x-actus-token': token, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { isDone: response.ok, text: await response.text() }
    },
    [path, input] as const,
  )
  if (!answer.isDone) throw new Error(`${path}: ${answer.text}`)
  const { result } = JSON.parse(answer.text) as { result: { data: { result: unknown } } }
  return result.data.result
}
