/** How long sentences are gathered before one is said, so that a run of results is one sentence. */
const gatherMs = 500
let waiting: ReturnType<typeof setTimeout> | undefined

function put(regionId: string, sentence: string): void {
  const region = document.getElementById(regionId)
  if (!region) return
  // The same sentence twice is said twice only if the region's text changes: a no-break space tells them apart.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence
}

/**
 * Says a result to a screen reader, one sentence, in its own time: "Marked as definition: the act". Of what comes within half a
 * second only the last is said. Both regions stand in the page from the start (renderer/index.html).
 */
export function announce(sentence: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => put('said-politely', sentence), gatherMs)
}

/** Says a failure at once. Nothing but failures: it interrupts. */
export function announceFailure(sentence: string): void {
  put('said-urgently', sentence)
}
