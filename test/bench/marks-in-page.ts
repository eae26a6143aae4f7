/* What bench marks runs in the page: each function is sent there as it stands, and uses nothing of this file. */

declare global {
  /** what became of the last mark */
  // oxlint-disable-next-line no-var -- how TypeScript has a property of the global object declared
  var markMade: Promise<{ drawnMs: number; storedMs: number }>
}

/**
 * Goes to a share of the text, selects three words amid the window, and watches what the next key makes of them: ms until
 * its ground is painted, and until its storing was answered.
 */
export async function selectAt(share: number): Promise<void> {
  scrollTo(0, document.documentElement.scrollHeight * share)
  await new Promise((done) => setTimeout(done, 500))
  const longText = (y: number) => {
    const at = document.elementFromPoint(innerWidth / 3, y)?.closest('.text .part p')
    const texts = at ? [...at.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE) : []
    return texts.find((one) => (one.nodeValue?.split(' ').length ?? 0) >= 12)
  }
  // Amid the window may be a heading.
  const node = [0.5, 0.6, 0.7, 0.8, 0.4, 0.3].map((part) => longText(innerHeight * part)).find((one) => one)
  const words = node?.nodeValue?.split(' ') ?? []
  if (!node || words.length < 12) throw new Error('no words amid the window')
  const start = words.slice(0, 4).join(' ').length + 1
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + words.slice(4, 7).join(' ').length)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  await new Promise((done) => setTimeout(done, 300))
  // A ground may be one with that of a mark around it; the line at its foot begins where the mark does.
  const stands = () =>
    [...CSS.highlights.entries()].some(
      ([name, drawn]) =>
        /mark|line/.test(name) && [...drawn].some((one) => one.startContainer === node && one.startOffset === start),
    )
  performance.clearResourceTimings()
  globalThis.markMade = new Promise((done, failed) => {
    const begun = (event: Event) => {
      let drawnMs: number | null = null
      const look = () => {
        if (drawnMs === null && stands()) {
          // What is posted in an animation frame is run after that frame was painted.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => (drawnMs ??= performance.now() - event.timeStamp))
          port1.start()
          port2.postMessage(null)
        }
        const stored = performance
          .getEntriesByType('resource')
          .find(
            (entry) =>
              entry instanceof PerformanceResourceTiming &&
              entry.name.includes('annotations.add') &&
              entry.responseEnd > 0,
          )
        const storedMs = stored instanceof PerformanceResourceTiming ? stored.responseEnd - event.timeStamp : null
        if (drawnMs !== null && storedMs !== null) done({ drawnMs, storedMs })
        else if (performance.now() - event.timeStamp > 5000) failed(new Error('no mark within 5 s'))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', begun, { once: true, capture: true })
  })
}

export const markWasMade = (): Promise<{ drawnMs: number; storedMs: number }> => globalThis.markMade

/** Goes to an address of the window; ms until what is looked for was painted. */
export async function untilPainted({ to, wanted }: { to: string; wanted: string }): Promise<number> {
  const begin = performance.now()
  location.hash = to
  do await new Promise(requestAnimationFrame)
  while (!document.querySelector(wanted))
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - begin
}

/** Changes the filter of the notebook by its field, or by a link of its index; ms until the list that it asks for was painted. */
export async function filterNotebook(by: { typed: string } | { color: number }): Promise<number> {
  const said = () => document.querySelector('main [role=status]')?.textContent ?? ''
  const before = said()
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  const link = document.querySelectorAll<HTMLAnchorElement>('a[href*="color="]')
  const begin = performance.now()
  if ('typed' in by) {
    if (field) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, by.typed)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  } else link[by.color]?.click()
  while (said() === before || said() === '') {
    if (performance.now() - begin > 5000) throw new Error(`not filtered by ${JSON.stringify(by)}: ${before}`)
    await new Promise(requestAnimationFrame)
  }
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - begin
}
