/* What bench reader runs in the page: each function is sent there as it stands, and uses nothing of this file. */

export async function skipHints(): Promise<void> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
  const headers = { 'content-type': 'application/json', 'x-actus-token': token }
  await fetch('trpc/settings.set', { method: 'POST', headers, body: JSON.stringify({ hintsDone: 3 }) })
}

/** Puts the place where the learner stopped in a text. */
export async function stopAt({ id, offset }: { id: string; offset: number }): Promise<void> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="actus-token"]')?.content ?? ''
  const headers = { 'content-type': 'application/json', 'x-actus-token': token }
  const body = JSON.stringify({ id, offset, furthest: offset })
  await fetch('trpc/library.setPosition', { method: 'POST', headers, body })
}

/** Goes to a text and gives the ms until words of it are painted amid the window, where they stay. */
export async function openText(id: string): Promise<number> {
  const begun = performance.now()
  location.hash = `/read/${id}`
  return new Promise((done) => {
    const look = () => {
      const amid = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      if (!amid?.closest('.text .part p')) return requestAnimationFrame(look)
      // What is posted in an animation frame is run after that frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(performance.now() - begun))
        port1.start()
        port2.postMessage(null)
      })
    }
    look()
  })
}

/** Waits until the marks have come and are painted. */
export async function marksDrawn(): Promise<void> {
  while ((CSS.highlights.get('mark-1')?.size ?? 0) === 0) await new Promise((done) => setTimeout(done, 20))
  await new Promise((done) => setTimeout(done, 500))
}

/** Scrolls as a wheel does, a third of a window a frame, in four places of the text; gives the ms of each frame. */
export async function scrollThrough(): Promise<number[]> {
  const frames: number[] = []
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
  for (const share of [0, 0.3, 0.6, 0.9]) {
    scrollTo(0, document.documentElement.scrollHeight * share)
    await new Promise((done) => setTimeout(done, 400))
    let last = await frame()
    for (let step = 0; step < 120; step += 1) {
      scrollBy(0, 260)
      const now = await frame()
      frames.push(now - last)
      last = now
    }
  }
  scrollTo(0, 0)
  await new Promise((done) => setTimeout(done, 400))
  return frames
}

declare global {
  /** what was measured since the last watch began */
  // oxlint-disable-next-line no-var -- how TypeScript has a property of the global object declared
  var measured: Promise<{ firstMs: number; allMs: number }>
}

/** From the next input: ms until the first hit is painted, and until all are counted. */
export function watchFind(): void {
  globalThis.measured = new Promise((done) => {
    const begun = (event: Event) => {
      let firstMs: number | null = null
      const look = () => {
        const ms = performance.now() - event.timeStamp
        if (firstMs === null && (CSS.highlights.get('find-here')?.size ?? 0) > 0) firstMs = ms
        const count = document.querySelector('.find-count')?.textContent ?? ''
        if (firstMs !== null && / of /.test(count)) done({ firstMs, allMs: ms })
        else if (ms > 5000) done({ firstMs: firstMs ?? ms, allMs: ms })
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('input', begun, { once: true, capture: true })
  })
}

/** Waits until nothing that floats moves any more. */
export async function panelStands(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  await new Promise((done) => requestAnimationFrame(done))
}

/** From the next click: ms until the text is painted in another typeface. */
export function watchFont(): void {
  const root = document.documentElement
  const before = root.style.getPropertyValue('--t-reading')
  globalThis.measured = new Promise((done) => {
    const begun = (event: Event) => {
      const look = () => {
        if (root.style.getPropertyValue('--t-reading') === before && performance.now() - event.timeStamp < 5000)
          return requestAnimationFrame(look)
        // This frame is laid out and painted in the new typeface as soon as this returns; what is posted in it runs then.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          const allMs = performance.now() - event.timeStamp
          done({ firstMs: allMs, allMs })
        })
        port1.start()
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    addEventListener('pointerup', begun, { once: true, capture: true })
  })
}

export const wasMeasured = (): Promise<{ firstMs: number; allMs: number }> => globalThis.measured

export function heapBytes(): number {
  const memory: unknown = Reflect.get(performance, 'memory')
  return typeof memory === 'object' && memory !== null && 'usedJSHeapSize' in memory
    ? Number(memory.usedJSHeapSize)
    : Number.NaN
}
