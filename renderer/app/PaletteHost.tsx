import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ComponentType } from 'react'
import { useNavigate } from 'react-router'
import type { CommandId } from '../../shared/commands'
import type { Choice } from '../palette/rows'
import { useApi } from './api'
import { runCommand, useCommand } from './commands'
import { dropKeys, keepKeysFor } from './keys-ahead'
import { RECENT_TEXTS, usePalette } from './stores/palette'

/** Time after which the window has started and nothing waits for the palette's code. */
const IDLE_MS = 2000
/** Frames in which a command that is about selected words may come back once they are selected again. */
const FRAMES = 10

type Palette = ComponentType<{ onTake(choice: Choice): void }>
const load = async (): Promise<Palette> => (await import('../palette/Palette')).Palette

/**
 * Opens the palette, and does what was chosen in it once the focus is back where it was. Its code comes when the window has
 * started, so that it opens at once; not by React's lazy, which holds back what was only just fetched.
 */
export function PaletteHost() {
  const navigate = useNavigate()
  const { mode, open, close } = usePalette()
  const [Loaded, setLoaded] = useState<{ Palette: Palette } | null>(null)
  const isOpen = mode !== null
  useKeysForPalette()
  useFirstAnswer(Loaded !== null)

  useEffect(() => {
    if (Loaded) return
    // Should it fail, opening tries again.
    const fetchIt = () =>
      void load().then(
        (Palette) => setLoaded({ Palette }),
        () => close(),
      )
    const timer = setTimeout(fetchIt, isOpen ? 0 : IDLE_MS)
    return () => clearTimeout(timer)
  }, [Loaded, isOpen, close])

  useCommand('show-palette', () => (mode === 'all' ? close() : open('all')))
  useCommand('search-all', () => (mode === 'texts' ? close() : open('texts')))

  const take = (choice: Choice) => {
    const { selection } = usePalette.getState()
    close()
    afterFocusIsBack(() => {
      if (choice.kind === 'place') {
        void navigate(choice.path)
        return
      }
      usePalette.getState().did(choice.id)
      if (selection?.startContainer.isConnected) select(selection)
      requestAnimationFrame(() => runWhenThere(choice.id, FRAMES))
    })
  }
  return isOpen && Loaded && <Loaded.Palette onTake={take} />
}

/** Asks what the palette shows first once its code is there: the thread that searches starts, and reads the titles, before one types. */
function useFirstAnswer(isThere: boolean): void {
  const api = useApi()
  const client = useQueryClient()
  useEffect(() => {
    if (isThere) void client.prefetchQuery(api.search.recent.queryOptions({ limit: RECENT_TEXTS }))
  }, [isThere, api, client])
}

/** What is typed while the palette is on its way is meant for its field, and is no key of the screen below. */
function useKeysForPalette(): void {
  useEffect(
    () =>
      usePalette.subscribe(({ mode }, { mode: before }) => {
        if (mode === null) dropKeys()
        else if (before === null) keepKeysFor('field')
      }),
    [],
  )
}

/** The dialog gives the focus back in the frame after it has gone. */
const afterFocusIsBack = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))

function select(range: Range): void {
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  // By itself the window would tell of it after the next frame, when the command that is about these words may have been done.
  document.dispatchEvent(new Event('selectionchange'))
}

function runWhenThere(id: CommandId, frames: number): void {
  if (!runCommand(id) && frames > 0) requestAnimationFrame(() => runWhenThere(id, frames - 1))
}
