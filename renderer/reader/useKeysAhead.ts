import { useEffect } from 'react'
import { dropKeys, keepKeysFor } from '../app/keys-ahead'
import { useReader } from './store'

/** What opens in the margin to be written in has the keys that are typed before it has the focus. */
export function useKeysAhead(): void {
  useEffect(
    () =>
      useReader.subscribe(({ open }, { open: before }) => {
        if (open === before) return
        const isWritten =
          open?.kind === 'new-card' || (open?.kind === 'mark' && (open.writing || open.tagging === true))
        if (isWritten) keepKeysFor('field')
        else if (open === null) dropKeys()
      }),
    [],
  )
}
