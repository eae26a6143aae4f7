/** How long such work may hold the window at a time, ms: well under a frame that is seen to stop. */
const atOnceMs = 12

/** What such work gives where what it did is to be seen before it goes on. */
export const seen = Symbol('seen')

/** Does work that may pause after each of its steps, a little at a time. @returns what ends it */
export function inSlices(work: Iterator<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = () => {
    const begun = performance.now()
    for (let step = work.next(); !step.done; step = work.next()) {
      if (step.value !== seen && performance.now() - begun < atOnceMs) continue
      timer = setTimeout(goOn)
      return
    }
  }
  goOn()
  return () => clearTimeout(timer)
}
