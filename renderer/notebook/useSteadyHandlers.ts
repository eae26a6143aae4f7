import { useMemo, useRef } from 'react'
import type { EntryHandlers } from './EntryMenu'

type Handlers = Omit<EntryHandlers, 'canCite'>

/** The same handlers for as long as the list is shown, which do what the latest of them do: entries are not drawn anew for them. */
export function useSteadyHandlers(handlers: Handlers): Handlers {
  const latest = useRef(handlers)
  latest.current = handlers
  return useMemo(
    () => ({
      onOpen: (entry) => latest.current.onOpen(entry),
      onEdit: (entry) => latest.current.onEdit(entry),
      onClose: () => latest.current.onClose(),
      onLeave: () => latest.current.onLeave(),
      onRecolour: (entry, color) => latest.current.onRecolour(entry, color),
      onTag: (entry) => latest.current.onTag(entry),
      onCard: (entry) => latest.current.onCard(entry),
      onCite: (entry) => latest.current.onCite(entry),
      onConfirm: (entry) => latest.current.onConfirm(entry),
      onRemove: (entry) => latest.current.onRemove(entry),
    }),
    [],
  )
}
