/** So long a finger rests on something before it means more than a tap. */
const LONG_MS = 500
/** A finger that moved so far moves the page. */
const STILL_PX = 10

interface Press {
  pointerType: string
  clientX: number
  clientY: number
}

interface LongPress {
  /** A finger came down: `run` once it has rested. Other pointers have buttons for it. */
  begin(press: Press, run: () => void): void
  /** Whether the click that follows was a long press, and is answered already. Told once. */
  wasLong(): boolean
}

/** Tells a finger that rests from one that taps or moves the page. */
export function createLongPress(): LongPress {
  let isLong = false
  return {
    begin({ pointerType, clientX, clientY }, run) {
      isLong = false
      if (pointerType !== 'touch') return
      const over = new AbortController()
      const timer = setTimeout(() => {
        isLong = true
        run()
      }, LONG_MS)
      over.signal.addEventListener('abort', () => clearTimeout(timer))
      const options = { signal: over.signal }
      for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => over.abort(), options)
      window.addEventListener(
        'pointermove',
        (event) => Math.hypot(event.clientX - clientX, event.clientY - clientY) > STILL_PX && over.abort(),
        options,
      )
      // The system's own menu for what is pressed long, where it has one.
      window.addEventListener('contextmenu', (event) => event.preventDefault(), options)
    },
    wasLong() {
      const was = isLong
      isLong = false
      return was
    },
  }
}
