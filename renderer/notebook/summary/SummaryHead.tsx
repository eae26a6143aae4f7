import { useQuery } from '@tanstack/react-query'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { NotePencilIcon } from '@phosphor-icons/react/NotePencil'
import { XIcon } from '@phosphor-icons/react/X'
import { useRef } from 'react'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { IconButton } from '../../ui/IconButton'
import { Menu } from '../../ui/Menu'
import { useMatches } from '../../ui/useMatches'
import { useNotebook } from '../store'
import { beginSummary, openSummary } from './begin'
import { narrowWindow, useSummaryPanel } from './panel'

/** Running head of the margin: what it holds, whether that is saved, and what can be done with it. */
export function SummaryHead() {
  const words = useWords()
  const open = useNotebook((state) => state.citing)
  const status = useSummaryPanel((state) => state.status)
  const { setSheet } = useSummaryPanel.getState()
  const isNarrow = useMatches(narrowWindow)
  return (
    <>
      <span className="grow">{words(open === null ? 'summary.all' : 'summary.name')}</span>
      {status && <span className="sum-status">{words(`summary.status.${status}`)}</span>}
      {open !== null && <NoteMenu id={open} />}
      {isNarrow && <IconButton label={words('action.close')} icon={XIcon} onPress={() => setSheet(false)} />}
    </>
  )
}

function NoteMenu({ id }: { id: string }) {
  const api = useApi()
  const words = useWords()
  const { data: stored } = useQuery(api.summaries.get.queryOptions({ id }))
  const title = useRef('')
  title.current = stored?.title ?? ''
  const remove = useOperation(api.summaries.remove, {
    say: () => words('summary.removed'),
    toast: true,
    quote: () => title.current,
    onDone: () => openSummary(null),
  })
  return (
    <Menu
      label={words('summary.more')}
      entries={[
        { id: 'all', label: words('summary.all'), onAction: () => openSummary(null) },
        { id: 'new', label: words('summary.begin'), onAction: beginSummary },
        {
          id: 'remove',
          label: words('summary.remove'),
          danger: true,
          apart: true,
          isDisabled: !stored,
          onAction: () => remove.mutate({ id }),
        },
      ]}
    >
      <IconButton label={words('summary.more')} icon={DotsThreeIcon} />
    </Menu>
  )
}

/** For the page's head where the margin is a sheet: opens the notes across marks. */
export function SummaryTool() {
  const words = useWords()
  const isNarrow = useMatches(narrowWindow)
  const isSheet = useSummaryPanel((state) => state.isSheet)
  if (!isNarrow) return null
  return (
    <IconButton
      label={words('summary.all')}
      icon={NotePencilIcon}
      pressed={isSheet}
      onPress={() => useSummaryPanel.getState().setSheet(!isSheet)}
    />
  )
}
