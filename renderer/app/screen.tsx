import { lazy, useState, type ComponentType } from 'react'

/** A screen whose code is fetched when it is first opened, or before. */
export interface LazyScreen {
  Screen: ComponentType
  preload(): Promise<void>
}

/**
 * A screen that was fetched before is drawn at once. React holds what was only just fetched back for 300 ms, so as not to flicker,
 * which would be most of the time that the window takes to start.
 */
export function lazyScreen(load: () => Promise<ComponentType>): LazyScreen {
  let loaded: ComponentType | null = null
  const Lazy = lazy(async () => ({ default: await load() }))
  function Screen() {
    const [Drawn] = useState(() => loaded ?? Lazy)
    return <Drawn />
  }
  return {
    Screen,
    preload: async () => {
      loaded = await load()
    },
  }
}
