import { useMutation } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { assert } from '../../../shared/assert'
import { announce, announceFailure } from '../announce'
import { useApi } from '../api'
import { useToasts } from '../stores/toasts'
import { useWords } from '../words'
import { createDraftKeeper, type DraftKeeper } from './keeper'

const Keeper = createContext<DraftKeeper | null>(null)

/** Keeps what is being written in this window, and says so where it could not be stored, and when it is stored again. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const words = useWords()
  const { mutateAsync } = useMutation(useApi().annotations.saveDraft.mutationOptions())
  const latest = useRef({ mutateAsync, words })
  latest.current = { mutateAsync, words }
  const [keeper] = useState(() =>
    createDraftKeeper({
      send: (key, text) => latest.current.mutateAsync({ key, text }),
      onFailing(failing) {
        const said = latest.current.words(failing ? 'app.draftNotStored' : 'app.draftStored')
        if (failing) announceFailure(said)
        else announce(said)
        useToasts.getState().show({ text: said, quote: null, tone: failing ? 'failed' : 'done', undo: false })
      },
    }),
  )

  useEffect(() => {
    const leaves = () => keeper.keep()
    const hides = () => document.hidden && keeper.keep()
    addEventListener('pagehide', leaves)
    document.addEventListener('visibilitychange', hides)
    return () => {
      removeEventListener('pagehide', leaves)
      document.removeEventListener('visibilitychange', hides)
    }
  }, [keeper])

  return <Keeper value={keeper}>{children}</Keeper>
}

/** The window's keeper of drafts, for what is kept beside a draft; a draft itself is useDraft's. */
export function useDraftKeeper(): DraftKeeper {
  const keeper = useContext(Keeper)
  assert(keeper, 'a draft outside DraftsProvider')
  return keeper
}

/** Whether what was written last under a key is on its way to be stored. */
export function useInHand(key: string): boolean {
  const keeper = useDraftKeeper()
  return useSyncExternalStore(keeper.watch, () => keeper.inHand(key) !== undefined)
}
