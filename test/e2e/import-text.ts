import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Actus } from './fixtures'

/** Adds a text as a learner does, and opens it. @param title as the library lists it */
export async function importText(actus: Actus, name: string, words: string, title: string): Promise<Page> {
  const { page } = actus
  await actus.open('/library')
  const mimeType = name.endsWith('.html') ? 'text/html' : 'text/markdown'
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType, buffer: Buffer.from(words) })
  // A process of its own reads it, which a machine that is busy starts late.
  await page.getByRole('main').getByRole('link', { name: title }).first().click({ timeout: 60_000 })
  await page.getByRole('article', { name: title }).waitFor()
  return page
}

/** A picture of one colour, as an address that holds it. */
export function pictureAddress(width: number, height: number): string {
  const bytes = Buffer.alloc(width * height, 120)
  const picture = Object.assign(new PNG(), { width, height, data: bytes })
  const png = PNG.sync.write(picture, { colorType: 0, inputColorType: 0, inputHasAlpha: false })
  return `data:image/png;base64,${png.toString('base64')}`
}

/** Paragraphs enough to scroll through. */
export function paragraphs(count: number, of: string): string {
  return Array.from({ length: count }, (_, i) => `<p>Paragraph ${i + 1}. ${of}</p>`).join('\n')
}
