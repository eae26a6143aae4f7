import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { listen, margin, press } from './keys'

const caseOf = (id: string) => `/practice/tip-som-cyber-14/${id}`
const focused = (page: Page) => page.locator(':focus')

/** What axe finds, but for what React Aria says: it names elements that are gone a moment later. */
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map((node) => node.html),
  ])

test.describe('a case worked freely, by keys alone', () => {
  test('from the list to its result and on to the next case', async ({ actus }) => {
    const { page } = actus
    await actus.open('/practice')
    await expect(page.getByRole('link', { name: /^Work case/ })).toBeVisible()
    await press(page, 'j')
    await expect(focused(page)).toHaveText('North by night')
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { name: 'Case 1: North by night' })).toBeAttached()
    const taken = await listen(page)

    // The first sentence of the second paragraph but one: its words are picked, marked and named by a digit.
    await press(page, 'v ArrowDown ArrowRight ArrowRight ArrowRight Enter')
    const which = page.getByRole('listbox', { name: /^What do these words show of Act/ })
    await expect(which)
      .toBeFocused({ timeout: 2000 })
      .catch(() => expect(which.locator(':focus')).toHaveCount(1))
    await press(page, '2')
    await expect(which).toBeHidden()
    await expect(page.getByRole('button', { name: /^Act, transportation: For 900 dollars/ })).toBeVisible()
    expect((await taken()).join(' ')).toContain('Marked for Act, transportation: For 900 dollars')
    await expect(margin(page).getByRole('radiogroup', { name: 'Act', exact: true }).locator(':focus')).toHaveCount(1)

    // Act, means, purpose, child, border, entry, nationality, benefit, technology, penalty; then the findings.
    await press(page, '1 ArrowDown 3 ArrowDown 2 ArrowDown 2 ArrowDown 1 ArrowDown 1 ArrowDown 2 ArrowDown 1')
    await press(page, 'ArrowDown 4 ArrowDown 3')
    await press(page, 'ArrowDown 2 ArrowDown 1 ArrowDown 2 ArrowDown 2 ArrowDown 3')
    await expect(margin(page).getByText('15 of 15 said')).toBeVisible()
    await press(page, 'Enter')
    const heading = page.getByRole('heading', { level: 1, name: /of 15 right/ })
    await expect(heading).toBeFocused()
    await expect(page.getByRole('row', { name: /^Procured for a benefit/ })).toContainText('Right')
    await press(page, 'Enter')
    await expect(heading).toBeHidden()
    await expect(page).toHaveURL(/#\/practice\/tip-som-cyber-14\/[^/]+$/)
  })

  test('a hint is given to what is in hand, and the law is shown by key', async ({ actus }) => {
    const { page } = actus
    await actus.open(caseOf('north-by-night'))
    await expect(margin(page).getByRole('radiogroup', { name: 'Act', exact: true })).toBeVisible()
    await press(page, 'x x')
    await expect(margin(page).getByText(/It may be shown by recruitment, transportation/)).toBeVisible()
    await press(page, 'Shift+L')
    await expect(margin(page).getByRole('link', { name: /article 3\(d\)/ })).toBeVisible()
  })
})

test('the list is narrowed by level, by what was not tried and by an element, and is as it was when one comes back @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open('/practice')
  const count = page.getByRole('main').getByRole('status')
  await expect(count).toHaveText(/^(\d+) of \1 cases$/)
  const total = Number((await count.textContent())?.split(' ')[0])
  const shown = async () => Number((await count.textContent())?.split(' ')[0])
  const level = page.getByRole('radiogroup', { name: 'Level' })
  await level.getByText('3', { exact: true }).click()
  await expect.poll(shown).toBeLessThan(total)
  const ofLevel = await shown()
  await page.getByRole('button', { name: /Turns on/ }).click()
  await page.getByRole('option', { name: 'Means', exact: true }).click()
  await expect.poll(shown).toBeLessThan(ofLevel)
  await page.getByRole('button', { name: 'Only those not tried' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount((await shown()) + 1)
  await press(page, 'j')
  const title = (await focused(page).textContent()) ?? ''
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await press(page, 'Alt+ArrowLeft')
  await expect(level.getByRole('radio', { name: '3' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Only those not tried' })).toHaveAttribute('aria-pressed', 'true')
})

test('a case is worked step by step by keys alone, and each step says at once what the key has', async ({ actus }) => {
  const { page } = actus
  await actus.open(`${caseOf('north-by-night')}?mode=guided`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Act')
  await expect(page.getByText('Step 1 of 15')).toBeVisible()
  // Evidence first: an answer can't be given yet.
  await expect(margin(page).getByRole('radiogroup')).toHaveCount(0)
  await press(page, 'v ArrowDown ArrowRight ArrowRight Enter 2')
  await expect(page.getByRole('button', { name: /^To the answer/ })).toBeFocused()
  await press(page, 'Enter')
  await expect(margin(page).getByRole('radiogroup', { name: 'Act' }).locator(':focus')).toHaveCount(1)
  // Nothing is checked before it is answered.
  await press(page, 'Enter')
  await expect(margin(page).getByRole('heading', { name: /The key/ })).toHaveCount(0)
  await press(page, '2 Enter')
  const told = margin(page).getByRole('heading', { name: /The key: yes/ })
  await expect(told).toBeFocused()
  await expect(told).toContainText('Wrong')
  await expect(margin(page)).toContainText('he took them north in a covered pick-up')
  await press(page, 'Enter')
  await expect(heading).toHaveText('Means')
  await expect(heading).toBeFocused()

  // The rest: no words, the third answer, on. A finding has no words to mark.
  for (let step = 2; step <= 15; step += 1) {
    await expect(page.getByText(`Step ${step} of 15`)).toBeVisible()
    if (step <= 10) {
      await press(page, 'Enter')
      await expect(margin(page).getByRole('radiogroup').locator(':focus')).toHaveCount(1)
    }
    await press(page, '3 Enter')
    await expect(margin(page).getByRole('heading', { name: /The key/ })).toBeFocused()
    await press(page, 'Enter')
  }
  await expect(page.getByRole('heading', { level: 1, name: /of 15 right/ })).toBeFocused()
  await expect(page.getByRole('row', { name: /^Act/ })).toContainText('Wrong')
})

test('what was checked step by step stands after a restart, and counts in free practice too', async ({ actus }) => {
  const { page } = actus
  await actus.open(`${caseOf('north-by-night')}?mode=guided`)
  await expect(page.getByRole('heading', { level: 1, name: 'Act' })).toBeVisible()
  await press(page, 'Enter 2 Enter')
  await expect(margin(page).getByRole('heading', { name: /The key: yes/ })).toBeFocused()
  await actus.restart()
  await actus.open(`${caseOf('north-by-night')}?mode=guided`)
  await expect(page.getByRole('heading', { level: 1, name: 'Means' })).toBeVisible()
  await actus.open(caseOf('north-by-night'))
  const act = margin(page).getByRole('radiogroup', { name: 'Act', exact: true })
  await expect(act.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await expect(act.getByRole('radio', { name: 'No', exact: true })).toBeDisabled()
  await expect(margin(page).getByText('checked, so it counts')).toBeVisible()
})

test('elements are answered for each person of a case, by keys, and the result tells them apart @long', async ({
  actus,
}) => {
  const { page } = actus
  await actus.open(caseOf('load-of-tiles'))
  const persons = margin(page).getByRole('radiogroup', { name: /^Of which person/ })
  const act = (person: string) => margin(page).getByRole('radiogroup', { name: `Act, ${person}`, exact: true })
  await expect(persons.getByRole('radio', { name: /^L\./ })).toBeChecked()
  await expect(act('L.')).toBeVisible()
  await press(page, '1')
  await expect(act('L.').getByRole('radio', { name: 'Yes' })).toBeChecked()
  await press(page, 'a')
  await expect(persons.getByRole('radio', { name: /^T\./ })).toBeChecked()
  await expect(act('T.').locator(':focus')).toHaveCount(1)
  await press(page, '2')
  await expect(act('T.').getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await press(page, 'v ArrowRight Enter 1')
  await expect(page.getByRole('button', { name: /^T\.: Act/ })).toBeVisible()
  await press(page, 'Shift+A')
  await expect(act('L.').getByRole('radio', { name: 'Yes' })).toBeChecked()
  // Down leads past the last element of one person to the first of the next, so none is left out.
  await persons.getByRole('radio', { name: /^L\./ }).focus()
  expect(await violations(page)).toEqual([])
  await act('L.').getByRole('radio', { name: 'Yes' }).focus()
  while ((await persons.getByRole('radio', { name: /^L\./ }).isChecked()) === true) await press(page, 'ArrowDown')
  await expect(act('T.').locator(':focus')).toHaveCount(1)
  await press(page, 'Enter Enter')
  const table = page.getByRole('table', { name: 'Your answers, the key and the engine' })
  // Each person is one line with what follows of that person; where several have mistakes, all are closed, and each opens by key.
  const person = (name: string) => table.getByRole('button', { name, exact: true })
  await expect(table.getByRole('rowheader', { name: /^L\. Trafficking in persons/ })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Act', exact: true })).toHaveCount(0)
  await person('T.').focus()
  await press(page, 'Enter')
  await expect(person('T.')).toHaveAttribute('aria-expanded', 'true')
  await expect(table.getByRole('rowheader', { name: 'Act', exact: true })).toHaveCount(1)
  await expect(table.getByRole('row', { name: /^Trafficking in persons/ }).last()).toContainText(/Act: /)
  expect(await violations(page)).toEqual([])
})

test('“why not” answers for each option of each row, by its key @long', async ({ actus }) => {
  const { page } = actus
  await actus.open(caseOf('nurse-in-muscat'))
  await expect(margin(page).getByRole('radiogroup').first()).toBeVisible()
  await press(page, 'Enter Enter')
  await expect(page.getByRole('heading', { level: 1, name: /of 15 right/ })).toBeFocused()
  await expect(page.getByRole('term').filter({ hasText: 'your answer' })).toHaveCount(0)
  await press(page, 'w')
  await expect(page.getByRole('button', { name: 'Why not?' })).toHaveAttribute('aria-pressed', 'true')
  const rows = page.getByRole('row').filter({ has: page.getByRole('heading', { name: /^Every answer to/ }) })
  await expect(rows).toHaveCount(15)
  const means = rows.filter({ has: page.getByRole('heading', { name: 'Every answer to Means', exact: true }) })
  await expect(means.getByRole('term')).toHaveCount(3)
  await expect(means.getByRole('definition').first()).not.toBeEmpty()
  for (const definition of await rows.getByRole('definition').all()) await expect(definition).not.toBeEmpty()
  expect(await violations(page)).toEqual([])
  await press(page, 'w')
  await expect(rows).toHaveCount(0)
})

test('what is known of a learner stands in real tables, and nothing is said below five answers @long', async ({
  actus,
}) => {
  const { page } = actus
  for (const id of ['north-by-night', 'nurse-in-muscat']) {
    await actus.open(caseOf(id))
    await expect(margin(page).getByRole('radiogroup').first()).toBeVisible()
    await press(page, '1 ArrowDown 1 ArrowDown 1 Enter Enter')
    await expect(page.getByRole('heading', { level: 1, name: /of 15 right/ })).toBeFocused()
  }
  await actus.open('/practice/mastery')
  await expect(page.getByRole('table', { name: 'Elements' }).getByRole('row', { name: /^Act/ })).toContainText(
    'known after 3 more answers',
  )
  const applying = page.getByRole('row', { name: /^Applying the rule/ })
  await expect(applying).toContainText('%')
  expect(await violations(page)).toEqual([])
})

test.describe('400 px wide', () => {
  test.use({ viewport: { width: 400, height: 800 } })

  test('a case is marked, answered and checked, and nothing is wider than the window @long', async ({ actus }) => {
    const { page } = actus
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await actus.open('/practice')
    await expect(page.getByRole('link', { name: /^Work case/ })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await actus.open(caseOf('load-of-tiles'))
    await expect(margin(page).getByRole('radiogroup').first()).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await press(page, 'v ArrowRight Enter')
    await page.getByRole('option', { name: /^recruitment/ }).click()
    await expect(page.getByRole('button', { name: /^L\.: Act, recruitment/ })).toBeVisible()
    await margin(page).getByRole('radiogroup', { name: 'Act, L.' }).getByText('Yes').click()
    await page.getByRole('button', { name: /^Check answer/ }).click()
    await page.getByRole('button', { name: /^Check answer/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /right/ })).toBeVisible()
    await page.getByRole('button', { name: 'Why not?' }).click()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await actus.open('/practice/mastery')
    await expect(page.getByRole('heading', { level: 1, name: 'What you can do' })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
