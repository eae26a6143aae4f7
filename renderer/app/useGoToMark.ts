import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { announce } from './announce'
import { useApi } from './api'
import { useFailureWords } from './failure'
import { markPath } from './mark-path'
import { useToasts } from './stores/toasts'
import { useWords } from './words'

/**
 * Leads to a mark that is cited, wherever it stands by now: a jump, so that Back leads to where one was. Of one that was
 * removed it says so, and stays.
 * @returns a function that gives whether it led there
 */
export function useGoToMark(): (markId: string) => Promise<boolean> {
  const api = useApi()
  const client = useQueryClient()
  const navigate = useNavigate()
  const words = useWords()
  const wordsFor = useFailureWords()
  return async (markId) => {
    const say = (text: string, tone: 'done' | 'failed') => {
      announce(text)
      useToasts.getState().show({ text, quote: null, tone, undo: false })
    }
    try {
      const [mark] = await client.fetchQuery(api.summaries.cited.queryOptions({ annotationIds: [markId] }))
      if (!mark) {
        say(words('summary.goneHelp'), 'done')
        return false
      }
      const start = mark.state === 'orphaned' ? null : mark.start
      await navigate(markPath({ ...mark, start }), { state: { unlit: true } })
      return true
    } catch (error) {
      const { title, help } = wordsFor(error)
      say(`${title}. ${help}`, 'failed')
      return false
    }
  }
}
