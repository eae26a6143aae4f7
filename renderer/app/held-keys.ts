/** What keys are held for: a field, a list or a form that takes the focus, or the next screen. */
export type Awaited = 'field' | 'screen'

/** Longer than this nothing takes to open; what was typed until then for something that did not come is dropped, never run. */
export const LONGEST_MS = 2000

interface HeldKeys<Key> {
  /** Holds keys from now on, and those that are still held. */
  begin(awaited: Awaited): void
  isHolding(): boolean
  /** @returns false if nothing is awaited, so that the key goes its way */
  hold(key: Key): boolean
  /** It is there: what was typed for it can be taken. @returns false if it was not awaited */
  arrived(what: Awaited): boolean
  /** The next key for what has arrived; null if there is none, or if the last one opened something that is awaited in turn. */
  next(): { key: Key; for: Awaited } | null
  /** It will not come: what was typed for it is dropped. */
  cancel(): void
}

/**
 * Keys that are typed between a command and what it opens, in their order: they are meant for what opens, and no command of
 * what is still below it.
 */
export function createHeldKeys<Key>(): HeldKeys<Key> {
  let keys: Key[] = []
  let awaited: Awaited | null = null
  let last: Awaited = 'field'
  let timer: ReturnType<typeof setTimeout> | undefined

  const cancel = (): void => {
    if (awaited === null) return
    clearTimeout(timer)
    awaited = null
    keys = []
  }
  return {
    begin(what) {
      clearTimeout(timer)
      timer = setTimeout(cancel, LONGEST_MS)
      awaited = what
    },
    isHolding: () => awaited !== null,
    hold(key) {
      if (awaited === null) return false
      keys.push(key)
      return true
    },
    arrived(what) {
      if (awaited !== what) return false
      clearTimeout(timer)
      last = what
      awaited = null
      return true
    },
    next() {
      if (awaited !== null) return null
      const key = keys.shift()
      return key === undefined ? null : { key, for: last }
    },
    cancel,
  }
}
