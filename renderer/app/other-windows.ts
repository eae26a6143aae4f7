import { z } from 'zod'
import { entities, type Entity } from '../../shared/errors'

export interface OtherWindows {
  /** Tells what this window changed. */
  tell(changed: readonly Entity[]): void
  /** Hears what another changed, once a quick run of changes pauses; the last to ask hears it. */
  hear(listener: (changed: readonly Entity[]) => void): void
  close(): void
}

/** How long nothing more may have changed: windows that nobody looks at do not keep the program busy. */
const PAUSE_MS = 250

const told = z.array(z.enum(entities))

/** The other windows on the same program: those of this browser at the same address. */
export function joinOtherWindows(): OtherWindows {
  const channel = new BroadcastChannel('actus changes')
  const heard = new Set<Entity>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let listener: ((changed: readonly Entity[]) => void) | null = null
  channel.addEventListener('message', ({ data }) => {
    const { data: changed } = told.safeParse(data)
    if (!changed) return
    for (const entity of changed) heard.add(entity)
    clearTimeout(timer)
    timer = setTimeout(() => {
      listener?.([...heard])
      heard.clear()
    }, PAUSE_MS)
  })
  return {
    tell(changed) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
      if (changed.length > 0) channel.postMessage([...changed])
    },
    hear(next) {
      listener = next
    },
    close() {
      clearTimeout(timer)
      channel.close()
    },
  }
}

let joined: OtherWindows | null = null
/** Those of this window; joined when they are first asked for. */
export const otherWindows = (): OtherWindows => (joined ??= joinOtherWindows())
