import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OwnTold } from '../../../shared/model/own-case'
import { announce } from '../../app/announce'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'

/**
 * One own case, and what changes it. Facts that were just given are shown at once, and are stored one change after the other;
 * each is a step of undo.
 */
export function useOwnCase(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const query = useQuery(api.practice.own.get.queryOptions({ id }))
  const [given, setGiven] = useState<OwnTold | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const last = useRef<OwnTold | null>(null)
  const { mutateAsync: change } = useOperation(api.practice.own.change, {
    settle({ result }) {
      const key = api.practice.own.get.queryKey({ id })
      client.setQueryData(key, result)
      return [key]
    },
  })
  /** @returns whether it was stored; what kept it from being was said */
  const store = (changed: Omit<Parameters<typeof change>[0], 'id'>): Promise<boolean> => {
    const done = queue.current.then(() =>
      change({ id, ...changed }).then(
        () => true,
        () => false,
      ),
    )
    queue.current = done
    return done
  }
  const view = query.data
  return {
    ...query,
    view,
    told: given ?? view?.told ?? null,
    store,
    /** Resolves once all that was given before is stored, or was refused. */
    settled: () => queue.current,
    give(told: OwnTold, said: string, decided: readonly number[] = []) {
      setGiven(told)
      last.current = told
      announce(said)
      void store({ told, ...(decided.length > 0 && { decided: [...decided] }) }).then(
        () => last.current === told && setGiven(null),
      )
    },
  }
}
