import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useApi } from '../api'
import { useCommand } from '../commands'
import { lastText } from '../last-text'
import { useOperation } from '../useOperation'
import { useSettings } from '../useSettings'
import { useHintProgress } from './useHints'

// Once in the life of a window: whoever then goes to Home by themselves finds Home.
let opened = false

/** At the very first start the module lies open: no account, no wizard. Later, Help shows the hints again. */
export function FirstRun() {
  const api = useApi()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { hintsDone } = useSettings()
  const set = useOperation(api.settings.set)
  const { data: texts } = useQuery(api.library.list.queryOptions())
  useHintProgress()

  const text = texts ? lastText(texts) : null
  const isNew = hintsDone === 0 && texts !== undefined && texts.every(({ readAtMs }) => readAtMs === null)
  useEffect(() => {
    if (texts === undefined || opened) return
    opened = true
    if (isNew && text && pathname === '/') void navigate(`/read/${encodeURIComponent(text.id)}`, { replace: true })
  }, [texts, isNew, text, pathname, navigate])

  useCommand('show-hints', () => set.mutate({ hintsDone: 0 }, { onSuccess: () => void navigate('/read') }))
  return null
}
