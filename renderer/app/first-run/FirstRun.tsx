import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useApi } from '../api'
import { useCommand } from '../commands'
import { lastText } from '../last-text'
import { useOperation } from '../useOperation'
import { useSettings } from '../useSettings'
import { useHintProgress } from './useHints'

/**
 * At the very first start the module lies open instead of Home: no account, no wizard. Whoever then goes to Home by themselves
 * finds Home. Later, Help shows the hints again.
 */
export function FirstRun({ children }: { children: ReactNode }) {
  const api = useApi()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { hintsDone } = useSettings()
  const { mutate } = useOperation(api.settings.set)
  const { data: texts, isPending } = useQuery(api.library.list.queryOptions())
  // Settled once in the life of a window: where it opened is where the learner wanted to be, or the module.
  const [settled, setSettled] = useState(hintsDone > 0 || pathname !== '/')
  useHintProgress()

  const isNew = texts !== undefined && texts.every(({ readAtMs }) => readAtMs === null)
  const first = isNew ? lastText(texts) : null
  useEffect(() => {
    if (settled || isPending) return
    if (first && pathname === '/') void navigate(`/read/${encodeURIComponent(first.id)}`, { replace: true })
    else setSettled(true)
  }, [settled, isPending, first, pathname, navigate])

  useCommand('show-hints', () => mutate({ hintsDone: 0 }, { onSuccess: () => void navigate('/read') }))
  return settled ? children : <div className="stage" />
}
