import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { announce } from '../../app/announce'
import { useApi } from '../../app/api'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { useNotebook } from '../store'
import { openSummary } from './begin'
import { takesFocus, useSummaryPanel, writingSummaryKey } from './panel'
import { SummaryList } from './SummaryList'
import { SummaryNote } from './SummaryNote'
import './summary.css'

/** The notes across marks, in the margin of the notebook: the one that is open, or the list of them. */
export function SummaryMargin() {
  const open = useNotebook((state) => state.citing)
  const isSheet = useSummaryPanel((state) => state.isSheet)
  const focusNext = useSummaryPanel((state) => state.focusNext)
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  useNoteOfAddress()
  useNoteLeftOff()
  useEffect(() => {
    if (takesFocus('panel')) box.current?.focus({ preventScroll: true })
  }, [open, focusNext])
  return (
    <div
      ref={box}
      className={isSheet ? 'summaries is-sheet' : 'summaries'}
      role="group"
      aria-label={words(open === null ? 'summary.all' : 'summary.name')}
      tabIndex={-1}
    >
      {open === null ? <SummaryList /> : <SummaryNote key={open} id={open} />}
    </div>
  )
}

/** Opens the note that a link asked for: #/notebook?note=<id>; of one that there is not, it says so. */
function useNoteOfAddress(): void {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('note')
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  useEffect(() => {
    if (asked === null) return
    const open = async () => {
      // What cannot be asked for is said in its place.
      const stored = isId(asked)
        ? await client.fetchQuery(api.summaries.get.queryOptions({ id: asked })).catch(() => undefined)
        : null
      if (stored !== null) {
        openSummary(asked)
        useSummaryPanel.getState().setSheet(true)
        return
      }
      announce(words('summary.notFound'))
      useToasts.getState().show({ text: words('summary.notFound'), quote: null, tone: 'failed', undo: false })
    }
    void open()
    setQuery(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete('note')
        return after
      },
      { replace: true },
    )
  }, [asked, setQuery, api, client, words])
}
const isId = (text: string): boolean => z.uuid().safeParse(text).success

/** Opens the note that was being written when the window closed; looked for once. */
function useNoteLeftOff(): void {
  const api = useApi()
  const client = useQueryClient()
  useEffect(() => {
    if (isLookedFor || useNotebook.getState().citing !== null) return
    isLookedFor = true
    const look = async () => {
      const query = api.annotations.draft.queryOptions({ key: writingSummaryKey }, { staleTime: 0, gcTime: 0 })
      const left = await client.fetchQuery(query).catch(() => null)
      if (left && useNotebook.getState().citing === null) useNotebook.getState().setCiting(left.text)
    }
    void look()
  }, [api, client])
}
let isLookedFor = false
