import type { Browser, Page } from '@playwright/test'
import type { RunningHost } from '../e2e/host.ts'

export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  return context.newPage()
}

/** The first thing to do is there and answers. */
export async function homeIsInteractive(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link')
    .or(page.getByRole('main').getByRole('button'))
    .first()
    .click({ trial: true })
}

/**
 * Answers cards by key, as fast as the screen allows, and gives for each the time in ms from the key that grades it until the
 * next question is painted.
 */
export async function answerCards(browser: Browser, host: RunningHost, answers: number): Promise<number[]> {
  const page = await openPage(browser)
  await page.goto(host.address)
  await homeIsInteractive(page)
  await page.goto(`${page.url().split('#')[0]}#/review`)
  await page.getByRole('group', { name: /^Question/ }).waitFor()
  await page.evaluate(watchQuestions)
  const samples: number[] = []
  for (let i = 0; i < answers; i++) {
    // Where the answer is typed, Space is a letter.
    const isTyped = await page.evaluate(() => document.activeElement instanceof HTMLInputElement)
    await page.keyboard.press(isTyped ? 'Enter' : 'Space')
    await page.getByRole('group', { name: 'Answer' }).waitFor()
    await page.keyboard.press('4')
    samples.push(await page.evaluate(() => globalThis.nextQuestionMs()))
  }
  return samples
}

declare global {
  /** the time in ms from the last key that grades until the question that followed was painted */
  // oxlint-disable-next-line no-var -- how TypeScript has a property of the global object declared
  var nextQuestionMs: () => Promise<number>
}

/** Runs in the page: times each grade from its key to the next question's paint. */
function watchQuestions(): void {
  let pressedMs = 0
  let painted: { promise: Promise<number>; resolve: (ms: number) => void }
  const arm = () => {
    let resolve: (ms: number) => void = () => {}
    const promise = new Promise<number>((done) => (resolve = done))
    painted = { promise, resolve }
  }
  arm()
  // Another card is another element, also where it asks in the same words.
  const question = () => document.querySelector('[role="group"][aria-label^="Question"]')
  let shown = question()
  addEventListener('keydown', (event) => event.key === '4' && (pressedMs = event.timeStamp), { capture: true })
  new MutationObserver(() => {
    const now = question()
    if (now === null || now === shown) return
    shown = now
    // What is posted in an animation frame is run after that frame was painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => painted.resolve(performance.now() - pressedMs))
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  globalThis.nextQuestionMs = async () => {
    const ms = await painted.promise
    arm()
    return ms
  }
}
