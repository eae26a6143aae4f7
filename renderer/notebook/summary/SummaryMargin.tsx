import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../app/api'
import { useNotebook } from '../store'
import { useSummaryPanel, writingSummaryKey } from './panel'
import { SummaryList } from './SummaryList'
import { SummaryNote } from './SummaryNote'
import './summary.css'

/** The notes across marks, in the margin of the notebook: the one that is open, or the list of them. */
export function SummaryMargin() {
  const open = useNotebook((state) => state.citing)
  const isSheet = useSummaryPanel((state) => state.isSheet)
  useNoteOfAddress()
  useNoteLeftOff()
  return (
    <div className={isSheet ? 'summaries is-sheet' : 'summaries'}>
      {open === null ? <SummaryList /> : <SummaryNote key={open} id={open} />}
    </div>
  )
}

/** Opens the note that a link asked for: #/notebook?note=<id>. */
function useNoteOfAddress(): void {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('note')
  useEffect(() => {
    if (asked === null) return
    useNotebook.getState().setCiting(asked)
    useSummaryPanel.getState().setSheet(true)
    setQuery(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete('note')
        return after
      },
      { replace: true },
    )
  }, [asked, setQuery])
}

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
