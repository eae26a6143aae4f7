import { expect, test } from './fixtures'
import { importText, paragraphs } from './import-text'
import { listen, margin, openConsent, picked, press, storedMarks } from './keys'
import { painted } from './painted'

test('a mark is made, noted, tagged, recoloured, moved, removed and restored by keys alone', async ({ actus }) => {
  const page = await openConsent(actus)
  const said = await listen(page)
  expect(await press(page, 'v ArrowDown ArrowDown')).toEqual([
    'On consent',
    'Consent is asked last.',
    'See Art. 3 (b) and R. v. Smith, e.g. for children.',
  ])
  // That the text is in the library may be said this late.
  expect((await said()).at(-1)).toMatch(/^Picking words\. .*Escape ends$/)
  await press(page, '1')
  await expect
    .poll(() => page.evaluate(painted, 'mark-1'))
    .toEqual(['See Art. 3 (b) and R. v. Smith, e.g. for children.'])
  await expect.poll(() => storedMarks(page)).toHaveLength(1)
  expect(await said()).toEqual([
    'Marked as definition: See Art. 3 (b) and R. v. Smith, e.g. for children. Undo: Ctrl Z',
  ])

  await press(page, 'n')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Ask about the case')
  await press(page, 'Escape')
  // Whoever wrote is back at the words.
  await expect(picked(page)).toBeFocused()
  await press(page, 'l')
  await page.keyboard.type('court')
  await press(page, 'Enter Escape')
  await expect(picked(page)).toBeFocused()
  await press(page, '3')
  await expect
    .poll(() => storedMarks(page))
    .toMatchObject([
      { color: 3, note: 'Ask about the case', tags: ['court'], exact: expect.stringMatching(/^See Art/) },
    ])
  await said()

  // To its button in the margin, where its ends are moved by word, and back to its words.
  await press(page, 'o')
  await expect(margin(page).getByRole('button', { name: /^means, 11 words, note/ })).toBeFocused()
  await press(page, 'ArrowLeft ArrowLeft')
  await expect.poll(async () => (await storedMarks(page))[0]?.exact).toBe('See Art. 3 (b) and R. v. Smith, e.g. for')
  expect(await press(page, 'o')).toEqual(['See Art. 3 (b) and R. v. Smith, e.g. for'])
  await press(page, 'o Delete')
  await expect.poll(() => storedMarks(page)).toEqual([])
  await press(page, 'Control+z')
  await expect
    .poll(() => storedMarks(page))
    .toEqual([
      {
        exact: 'See Art. 3 (b) and R. v. Smith, e.g. for',
        color: 3,
        style: 'highlight',
        note: 'Ask about the case',
        tags: ['court'],
      },
    ])
})

test('arrows go through paragraphs, quotations, lists, tables and notes, and the words are what is marked', async ({
  actus,
}) => {
  const page = await openConsent(actus)
  const sentences = [
    'Nothing counts 👩‍👩‍👧 here.',
    'The consent of a victim shall be irrelevant.',
    'First item stands alone.',
    'Second item',
    'Inner item.',
    'Act',
    'Means',
    'Transfer of a person.',
    'Force.',
    'Origin',
    'The words of it follow.',
    'A note of its own.',
  ]
  await press(page, 'v ArrowDown ArrowDown')
  expect(await press(page, sentences.map(() => 'ArrowDown').join(' '))).toEqual(sentences)
  const option = picked(page)
  await expect(option).toHaveAttribute('aria-roledescription', 'sentence')
  expect(await press(page, 'Control+ArrowUp Control+ArrowUp Control+ArrowUp + - -')).toEqual([
    'The words of it follow.',
    'Origin',
    'Transfer of a person.\tForce.',
    'Transfer of a person.\tForce.',
    'Transfer of a person.',
    'Transfer',
  ])
  await expect(option).toHaveAttribute('aria-roledescription', 'word')
  await expect(option).toHaveAttribute('aria-posinset', '1')
  await expect(option).toHaveAttribute('aria-setsize', '4')
  const said = await listen(page)
  expect((await press(page, 'Shift+ArrowRight Shift+ArrowDown')).at(-1)).toBe('Transfer of a person.')
  expect(await said()).toEqual(['Added: a person.'])
  expect((await press(page, 'Control+Shift+ArrowRight Control+Shift+ArrowUp')).at(-1)).toBe('Transfer of a person.')
  await press(page, 'u')
  await expect.poll(() => storedMarks(page)).toMatchObject([{ exact: 'Transfer of a person.', style: 'underline' }])
  // The same key goes on with the next words: nothing has to be taken up anew.
  await press(page, 'ArrowDown Enter')
  await expect.poll(async () => (await storedMarks(page)).map(({ exact }) => exact)).toContain('Force.')
})

const long = `<!doctype html><html lang="en"><title>Long</title><main><article><h1>Long</h1>
${paragraphs(60, 'It has two sentences.').replaceAll(/(\d+)\./g, '$1 holds a few words.')}</article></main></html>`

test('picking lies over its words, scrolls with them and gives the focus back @long', async ({ actus }) => {
  const page = await importText(actus, 'long.html', long, 'Long')
  await page.getByRole('button', { name: /^Find/ }).focus()
  await press(page, 'v')
  for (let i = 0; i < 70; i += 1) await page.keyboard.press('ArrowDown')
  const option = picked(page)
  await expect(option).toHaveText('It has two sentences.')
  await expect(option).toBeInViewport()
  expect(await page.evaluate(missesBy)).toBeLessThan(2)
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: /^Find/ })).toBeFocused()
  await expect(picked(page)).toHaveCount(0)
  // Begun from nowhere, it leaves the focus where the words are and not at the top of the page.
  await page.getByRole('main').focus()
  expect(await press(page, 'v Escape')).toEqual([expect.any(String), expect.stringMatching(/^Paragraph \d+ holds/)])
})

/** px by which the focus misses the words that are highlighted below it */
const missesBy = () => {
  const [words] = CSS.highlights.get('in-hand') ?? []
  const box = document.querySelector('.pick-focus')?.getBoundingClientRect()
  if (!words || !box) return Infinity
  const live = document.createRange()
  live.setStart(words.startContainer, words.startOffset)
  live.setEnd(words.endContainer, words.endOffset)
  const at = live.getBoundingClientRect()
  return Math.max(Math.abs(at.top - box.top), Math.abs(at.left - box.left), Math.abs(at.right - box.right))
}

test('arrows follow the eye where words run from right to left', async ({ actus }) => {
  const arabic = `<!doctype html><html lang="ar"><title>الاتجار</title><main><article><h1>الاتجار</h1>
<p>الرضا ليس له اعتبار. كلمة أخرى هنا.</p><p>Consent counts for nothing.</p></article></main></html>`
  const page = await importText(actus, 'arabic.html', arabic, 'الاتجار')
  expect(await press(page, 'v ArrowDown ArrowLeft ArrowLeft ArrowRight Shift+ArrowLeft')).toEqual([
    'الاتجار',
    'الرضا ليس له اعتبار.',
    'الرضا',
    'ليس',
    'الرضا',
    'الرضا ليس',
  ])
  expect(await page.evaluate(missesBy)).toBeLessThan(2)
  const [first, second] = await page.evaluate(() => {
    const boxOf = (words: string) => {
      const node = document.querySelector('.text p:not(.byline)')?.firstChild
      const range = document.createRange()
      const at = node?.nodeValue?.indexOf(words) ?? -1
      if (node) range.setStart(node, at)
      if (node) range.setEnd(node, at + words.length)
      return range.getBoundingClientRect().left
    }
    return [boxOf('الرضا'), boxOf('ليس')]
  })
  expect(second).toBeLessThan(first ?? 0)
  await press(page, '2')
  await expect.poll(() => storedMarks(page)).toMatchObject([{ exact: 'الرضا ليس' }])
  // The English paragraph of the same text runs the other way.
  expect(await press(page, 'Control+ArrowDown ArrowRight ArrowRight ArrowLeft')).toEqual([
    'Consent counts for nothing.',
    'Consent',
    'counts',
    'Consent',
  ])
})

test('start and end of a mark are said once, by whatever steps one comes by, until one key silences them @long', async ({
  actus,
}) => {
  let page = await openConsent(actus)
  // From the middle of one paragraph into a list.
  await press(page, 'v ArrowDown ArrowDown Shift+ArrowDown Shift+ArrowDown Shift+ArrowDown 4')
  await expect.poll(async () => (await storedMarks(page))[0]?.exact).toMatch(/^See Art.*alone\.$/s)
  await press(page, 'Escape')
  await page.getByRole('main').focus()
  const said = await listen(page)
  const walked: string[] = []
  await page.evaluate(() => scrollTo(0, 0))
  await press(page, 'v')
  await said()
  await press(page, 'ArrowUp ArrowUp ArrowUp')
  await said()
  for (let step = 0; step < 7; step += 1) {
    await press(page, 'ArrowDown')
    walked.push(...(await said()))
  }
  expect(walked).toEqual(['Mark starts, exam', 'Mark ends, exam'])
  // Word by word over its end it is not said again, as one is in it; back from outside it is.
  await press(page, 'ArrowUp ArrowUp')
  expect(await said()).toEqual(['Mark ends, exam'])

  // For whoever reads without picking, the words stand in the text, at its first block and after its last.
  const heard = page.locator('.mark-heard')
  await expect(heard).toHaveCount(2)
  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree')
  const spoken = nodes
    .filter((it) => it.role?.value === 'StaticText' && !it.ignored)
    .map((it) => String(it.name?.value))
  expect(spoken.filter((words) => /mark (starts|ends) here/.test(words))).toEqual([
    expect.stringMatching(/^A mark starts here, exam: “See Art\. .* … .*item stands alone”\.$/),
    'The mark ends here, exam.',
  ])

  await press(page, 'Escape s')
  expect((await said()).at(-1)).toBe('Marks are silent')
  await expect(heard).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 0))
  await press(page, 'v')
  await said()
  await press(page, 'ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown')
  expect(await said()).toEqual([])
  page = await actus.restart()
  await actus.open('/settings/keyboard')
  await expect(page.getByRole('switch', { name: 'Say the marks' })).not.toBeChecked()
})

test('who goes on by paragraphs hears where a mark starts and where it ends', async ({ actus }) => {
  const page = await importText(actus, 'long.html', long, 'Long')
  await press(page, 'v Control+ArrowDown Control+ArrowDown Control+ArrowDown Shift+ArrowDown 2')
  await expect.poll(async () => (await storedMarks(page))[0]?.exact).toMatch(/^Paragraph 3 .*\nParagraph 4 .*$/)
  await press(page, 'Escape')
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('main').focus()
  const said = await listen(page)
  await press(page, 'j j j j j j j')
  await said()
  const heard: string[] = []
  for (let step = 0; step < 7; step += 1) {
    await press(page, 'k')
    heard.push(...(await said()))
  }
  expect(heard).toEqual(['Mark ends, elements', 'Mark starts, elements'])
})

test('what is said of marks in the text is in no offset, no copy and no search', async ({ actus }) => {
  const page = await openConsent(actus)
  await press(page, 'v ArrowDown ArrowDown 1 ArrowDown 2 Control+ArrowDown Control+ArrowDown 3 Escape')
  await expect(page.locator('.mark-heard')).toHaveCount(3)
  const places = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.text') ?? document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const words = walker.currentNode.nodeValue ?? ''
      if (walker.currentNode.parentElement?.closest('.titleblock') === null && words.length > 8) found.push(words)
    }
    return found
  })
  const before = await storedMarks(page)
  for (const words of places) {
    // By the nodes of the page, as a mouse selects: the mark holds exactly those words.
    const selected = await page.evaluate((sought) => {
      const walker = document.createTreeWalker(document.querySelector('.text') ?? document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode() && walker.currentNode.nodeValue !== sought);
      document.getSelection()?.setBaseAndExtent(walker.currentNode, 1, walker.currentNode, sought.length - 2)
      return document.getSelection()?.toString().trim() ?? ''
    }, words)
    await page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor()
    await page.keyboard.press('5')
    await expect.poll(async () => (await storedMarks(page)).map(({ exact }) => exact)).toContain(selected)
  }
  expect(await storedMarks(page)).toHaveLength(before.length + places.length)
  await page.keyboard.press('Control+a')
  const all = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  const [copied = ''] = /Consent is asked last\.[^]*A note of its own\./.exec(all) ?? []
  expect(copied).toContain('Consent is asked last. See Art. 3 (b)')
  expect(copied).not.toMatch(/Marked as|mark (starts|ends)/)
  await press(page, 'Escape Control+f')
  await page.keyboard.type('Marked as')
  await expect(page.getByRole('search').getByText('Not found')).toBeVisible()
})
