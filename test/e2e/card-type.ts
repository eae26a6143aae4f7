import type { Page } from '@playwright/test'

/** Chooses the type of the card that is written, by its name. */
export async function chooseType(page: Page, name: string) {
  await page.getByRole('form').getByRole('button', { name: /Type$/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

/** A picture with words on it, as a file. */
export const pictureFile = {
  name: 'acts and means.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#cde"/>
<text x="60" y="90" font-size="36">recruitment</text><text x="320" y="90" font-size="36">transport</text>
<text x="60" y="290" font-size="36">force</text><circle cx="440" cy="270" r="80" fill="#e9c"/></svg>`,
  ),
}

/** Answers the system's window with a file. */
export async function chooseFile(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await asked).setFiles(file)
}

/** Pastes a file that was copied to where the focus is, as the system does. */
export async function pasteFile(
  page: Page,
  { name, mimeType, buffer }: { name: string; mimeType: string; buffer: Buffer },
) {
  await page.evaluate(
    ({ name: fileName, type, bytes }) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], fileName, { type }))
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    },
    { name, type: mimeType, bytes: [...buffer] },
  )
}
