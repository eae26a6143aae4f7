import { useRef } from 'react'
import type { MarkColor } from '../../shared/model/annotation'
import { useApi } from '../app/api'
import { useShortcut } from '../app/commands'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'

/** What can be done with marks of the list; each is one undo step. One mark and several are named apart. */
export function useEntryActions() {
  const api = useApi()
  const words = useWords()
  const { markNames } = useSettings()
  const key = useShortcut('undo')?.shown ?? ''
  const removed = useRef('')

  const name = (color: MarkColor) => markNames[color - 1] ?? ''
  const setColor = useOperation(api.annotations.setColor, {
    say: (_, { color }) => words('notebook.recoloured', { name: name(color), key }),
  })
  const recolourMany = useOperation(api.annotations.recolourMany, {
    say: (_, { ids, color }) => words('notebook.recolouredMany', { count: ids.length, name: name(color) }),
    toast: true,
  })
  const remove = useOperation(api.annotations.remove, {
    say: () => words('notebook.removed', { count: 1 }),
    toast: true,
    quote: () => removed.current,
  })
  const removeMany = useOperation(api.annotations.removeMany, {
    say: (_, { ids }) => words('notebook.removed', { count: ids.length }),
    toast: true,
  })
  const tagMany = useOperation(api.annotations.tagMany, {
    say: (_, { ids }) => words('notebook.tagged', { count: ids.length }),
    toast: true,
  })
  const confirmMany = useOperation(api.annotations.confirmMany, {
    say: (_, { ids }) => words('notebook.confirmed', { count: ids.length }),
    toast: true,
  })
  return {
    recolour(ids: readonly string[], color: MarkColor) {
      const [id] = ids
      if (id === undefined) return
      if (ids.length === 1) setColor.mutate({ id, color })
      else recolourMany.mutate({ ids: [...ids], color })
    },
    /** @param quote the words of the one mark, for the toast that brings it back */
    remove(ids: readonly string[], quote: string) {
      const [id] = ids
      if (id === undefined) return
      removed.current = quote
      if (ids.length === 1) remove.mutate({ id })
      else removeMany.mutate({ ids: [...ids] })
    },
    tag(ids: readonly string[], add: string[], taken: string[]) {
      if (ids.length > 0 && add.length + taken.length > 0) tagMany.mutate({ ids: [...ids], add, remove: taken })
    },
    /** Lays marks to check on the words on which they are shown. */
    confirm(ids: readonly string[]) {
      if (ids.length > 0) confirmMany.mutate({ ids: [...ids] })
    },
  }
}
