import { go, type Scene } from './scene.ts'

/** Packs that are written: the list of them, and a copy of the first one by its parts. */
export const authoringScenes: Record<string, Scene> = {
  packs: async (page) => {
    await go('/authoring')(page)
    await page.getByRole('heading', { name: 'In use here' }).waitFor()
  },
  'pack-cases': async (page) => {
    await page.getByRole('button', { name: /^Copy to edit/ }).click()
    await page.getByRole('heading', { name: 'About the pack' }).waitFor()
    const address = new URL(page.url()).hash.slice(1)
    await go(`${address}/cases`)(page)
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    await page.getByText('No faults').first().waitFor()
  },
  'pack-case': async (page) => {
    await page.getByRole('link', { name: /North by night/ }).click()
    await page.getByRole('heading', { name: 'North by night', level: 1 }).waitFor()
  },
  'pack-fault': async (page) => {
    const field = page.getByLabel('Title', { exact: true })
    await field.fill('')
    await field.blur()
    await page.getByText('is empty: give some words').first().waitFor()
  },
  'pack-coverage': async (page) => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await page.getByLabel('Title', { exact: true }).and(page.locator('[aria-invalid]')).waitFor({ state: 'detached' })
    const [, id = ''] = /authoring\/([^/?]+)/.exec(page.url()) ?? []
    await go(`/authoring/${id}/coverage`)(page)
    await page.getByRole('heading', { name: 'Coverage', level: 1 }).waitFor()
  },
  'pack-element': async (page) => {
    const [, id = ''] = /authoring\/([^/?]+)/.exec(page.url()) ?? []
    await go(`/authoring/${id}/elements?file=rules.yaml&at=1`)(page)
    await page.getByRole('heading', { name: 'Means', level: 1 }).waitFor()
  },
  'pack-text': async (page) => {
    const [, id = ''] = /authoring\/([^/?]+)/.exec(page.url()) ?? []
    await go(`/authoring/${id}/text`)(page)
    await page.getByRole('heading', { name: 'Text', level: 1 }).waitFor()
  },
  'pack-read': async (page) => {
    await page.getByRole('link', { name: 'Read it as learners do' }).click()
    await page.locator('article.text').waitFor()
  },
  'pack-term': async (page) => {
    const [, id = ''] = /authoring\/([^/?]+)/.exec(page.url()) ?? []
    await go(`/authoring/${id}/terms?file=terms.yaml&at=2`)(page)
    await page.getByRole('heading', { name: 'As the review asks it' }).scrollIntoViewIfNeeded()
  },
  'pack-trial': async (page) => {
    const [, id = ''] = /authoring\/([^/?]+)/.exec(page.url()) ?? []
    await go(`/authoring/${id}/cases`)(page)
    await page.getByRole('link', { name: /Under the melons/ }).click()
    await page.getByRole('link', { name: 'Work it freely' }).click()
    await page.locator('.elements').first().waitFor()
  },
  'pack-trial-result': async (page) => {
    const check = page.getByRole('button', { name: /^Check answer/ })
    await check.click()
    await check.click()
    await page.getByRole('table', { name: 'Your answers, the key and the engine' }).waitFor()
  },
}
