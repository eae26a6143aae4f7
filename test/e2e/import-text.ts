import type { Page } from '@playwright/test'
import { deflateSync, crc32 } from 'node:zlib'
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
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('article', { name: title }).waitFor()
  return page
}

/** A picture of one colour, as an address that holds it. */
export function pictureAddress(width: number, height: number): string {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 120)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

/** Paragraphs enough to scroll through. */
export function paragraphs(count: number, of: string): string {
  return Array.from({ length: count }, (_, i) => `<p>Paragraph ${i + 1}. ${of}</p>`).join('\n')
}
