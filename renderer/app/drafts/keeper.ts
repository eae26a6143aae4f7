/** How long what is typed may wait until it is sent to be stored: with the way there it is stored within a second. */
const keepWithinMs = 500
/** Pauses between tries while storing fails; the last one repeats. */
const retryAfterMs = [1000, 2000, 4000, 8000] as const

export interface DraftKeeper {
  /** What is being written under a key: stored within half a second, however fast one goes on typing. */
  put(key: string, text: string): void
  /** Forgets what was written under a key, since it was saved or given up. */
  drop(key: string): void
  /** Stores at once what waits: under one key, or all of it where the window may be about to go. */
  keep(key?: string): void
  /** What was written last where that may not be stored yet, null if it was dropped; undefined if the store knows best. */
  inHand(key: string): string | null | undefined
  /** Tells of each change of what is in hand. Gives what ends that. */
  watch(changed: () => void): () => void
}

interface KeeperOptions {
  /** Stores a draft, or forgets it if the text is null. Rejects if it could not. */
  send(key: string, text: string | null): Promise<unknown>
  /** Told when storing begins to fail, and when nothing is left unstored. */
  onFailing(failing: boolean): void
}

/** What is written under one key and was not confirmed as stored. */
interface Entry {
  text: string | null
  /** counts what was put; what is sent carries the count of its time */
  version: number
  sent: number
  underWay: number
  failures: number
  timer: ReturnType<typeof setTimeout> | undefined
}

function pauseOf({ failures, text }: Entry): number {
  if (failures > 0) return retryAfterMs[failures - 1] ?? retryAfterMs[3]
  // What was saved elsewhere must not come back as a draft, should the window close now.
  return text === null ? 0 : keepWithinMs
}

/**
 * Keeps what is being written in this window until the store has it. Of one key one text is under way at a time, so that
 * an older one never arrives after a newer; what could not be stored stays here and is tried again.
 */
export function createDraftKeeper({ send, onFailing }: KeeperOptions): DraftKeeper {
  const entries = new Map<string, Entry>()
  const watchers = new Set<() => void>()
  let saidFailing = false

  function tell(): void {
    for (const changed of watchers) changed()
    const failing = [...entries.values()].some(({ failures }) => failures > 0)
    if (failing === saidFailing) return
    saidFailing = failing
    onFailing(failing)
  }

  function plan(key: string, entry: Entry): void {
    if (entry.timer !== undefined || entry.underWay > 0 || entry.sent === entry.version) return
    entry.timer = setTimeout(() => void store(key, entry), pauseOf(entry))
  }

  async function store(key: string, entry: Entry): Promise<void> {
    clearTimeout(entry.timer)
    entry.timer = undefined
    const { text, version } = entry
    entry.sent = version
    entry.underWay += 1
    const stored = await send(key, text).then(
      () => true,
      () => false,
    )
    entry.underWay -= 1
    if (stored) entry.failures = 0
    else {
      entry.failures += 1
      entry.sent = Math.min(entry.sent, version - 1)
    }
    if (entry.underWay === 0 && entry.sent === entry.version && entries.get(key) === entry) entries.delete(key)
    plan(key, entry)
    tell()
  }

  function write(key: string, text: string | null): Entry {
    const entry = entries.get(key) ?? { text, version: 0, sent: 0, underWay: 0, failures: 0, timer: undefined }
    entry.text = text
    entry.version += 1
    entries.set(key, entry)
    return entry
  }

  return {
    put(key, text) {
      plan(key, write(key, text))
      tell()
    },
    drop(key) {
      const entry = write(key, null)
      clearTimeout(entry.timer)
      entry.timer = undefined
      plan(key, entry)
      tell()
    },
    keep(only) {
      for (const [key, entry] of entries) {
        if (only !== undefined && key !== only) continue
        // Where the window goes nothing can be waited for: what is under way was sent first.
        if (entry.sent < entry.version && (entry.underWay === 0 || only === undefined)) void store(key, entry)
      }
    },
    inHand: (key) => entries.get(key)?.text,
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
