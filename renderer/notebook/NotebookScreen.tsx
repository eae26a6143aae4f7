import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { MarkColor } from '../../shared/model/annotation'
import type { NotebookEntry } from '../../shared/model/notebook'
import { useCommand } from '../app/commands'
import { keepKeysFor } from '../app/keys-ahead'
import { markPath } from '../app/mark-path'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { ActiveFilters } from './ActiveFilters'
import { isFiltered } from './address'
import { BulkBar } from './BulkBar'
import { EntryList } from './EntryList'
import './notebook.css'
import { NoMarks, NoneFound } from './NoMarks'
import { NotebookHead } from './NotebookHead'
import { NotebookIndex } from './NotebookIndex'
import { SearchField } from './SearchField'
import type { Chosen } from './selection'
import { useNotebook } from './store'
import { SummaryHead } from './summary/SummaryHead'
import { SummaryMargin } from './summary/SummaryMargin'
import { TagDialog } from './TagDialog'
import { useEntryActions } from './useEntryActions'
import { useNotebookList } from './useNotebookList'
import type { NotebookPages } from './useNotebookPages'
import { useNotebookPlace } from './useNotebookPlace'
import { useSteadyHandlers } from './useSteadyHandlers'

/** Marks that are about to be tagged, and the tags that they have as far as they are at hand. */
interface Tagging {
  ids: readonly string[]
  tags: string[]
}

/** All marks and notes over all texts: found, gathered, opened in their text, changed; beside them the note across marks. */
export function NotebookScreen() {
  const words = useWords()
  const navigate = useNavigate()
  const place = useNotebookPlace()
  const [editing, setEditing] = useState<string | null>(null)
  const [tagging, setTagging] = useState<Tagging | null>(null)
  const list = useNotebookList(place, editing)
  const { pages, chosen, focus } = list
  const { figures } = pages
  const actions = useEntryActions()
  const canCite = useNotebook((state) => state.citing !== null)

  /** Acts on the chosen marks, else on the one that has the focus. */
  const recolour = (color: MarkColor) => actions.recolour(list.meant(), color)
  const remove = () => {
    const ids = list.meant()
    actions.remove(ids, list.meantEntry()?.quote.text ?? '')
    // The focus goes on with what comes into the place of the first of them.
    const places = ids.map((id) => pages.indexOf(id)).filter((index) => index >= 0)
    if (places.length > 0 && focus.hasFocus()) focus.moveTo(Math.min(...places))
    list.choose(new Set())
  }
  const tag = () => {
    const ids = list.meant()
    if (ids.length === 0) return
    const meant = new Set(ids)
    const tags = [...pages.atHand().values()].flatMap((entry) => (meant.has(entry.id) ? entry.tags : []))
    keepKeysFor('field')
    setTagging({ ids, tags: [...new Set(tags)].toSorted() })
  }
  const withOne = (run: (entry: NotebookEntry) => void) => () => {
    const entry = list.meantEntry()
    if (entry) run(entry)
  }
  const edit = ({ id }: NotebookEntry) => {
    if (id !== editing) keepKeysFor('field')
    setEditing(id)
  }
  const makeCard = (entry: NotebookEntry) => {
    if (entry.state === 'orphaned') return
    keepKeysFor('field')
    void navigate(markPath(entry, 'card'), { state: { unlit: true } })
  }
  const cite = ({ id }: NotebookEntry) => useNotebook.getState().cite(id)
  useCommand('mark-1', () => recolour(1))
  useCommand('mark-2', () => recolour(2))
  useCommand('mark-3', () => recolour(3))
  useCommand('mark-4', () => recolour(4))
  useCommand('mark-5', () => recolour(5))
  useCommand('remove', remove)
  useCommand('tag-mark', tag)
  useCommand('edit-note', withOne(edit))
  useCommand('new-card', withOne(makeCard))
  useCommand('cite-mark', withOne(cite), { enabled: canCite })

  const handlers = useSteadyHandlers({
    onOpen(entry) {
      if (!useNotebook.getState().choosing) return false
      cite(entry)
      return true
    },
    onEdit: edit,
    onClose() {
      setEditing(null)
      focus.goTo(focus.current)
    },
    onLeave: () => setEditing(null),
    onRecolour: ({ id }, color) => actions.recolour([id], color),
    onTag: ({ id, tags }) => setTagging({ ids: [id], tags }),
    onCard: makeCard,
    onCite: cite,
    onConfirm: ({ id }) => actions.confirm([id]),
    onRemove: ({ id, quote }) => actions.remove([id], quote.text),
  })

  const filtered = isFiltered(place)
  // What is listed is of the filter before, as this one's could not be fetched.
  const isFailed = pages.error !== null && (figures === null || pages.isStale)
  const isEmpty = figures?.total === 0
  return (
    <Page
      name="notebook"
      title={words('nav.notebook')}
      under={figures && figures.marks > 0 ? words('notebook.under', { ...figures, colors: 0 }) : undefined}
      head={<NotebookHead place={place} />}
      index={<NotebookIndex place={place} pages={pages} />}
      marginHead={<SummaryHead />}
      margin={<SummaryMargin />}
    >
      {figures && (!isEmpty || filtered) && <SearchField place={place} onLeave={() => focus.goTo(focus.current)} />}
      {chosen.size > 0 && (
        <BulkBar
          count={chosen.size}
          canConfirm={mayConfirm(chosen, pages)}
          onRecolour={recolour}
          onTag={tag}
          onConfirm={() => actions.confirm([...chosen])}
          onRemove={remove}
          onNone={() => list.choose(new Set())}
        />
      )}
      {chosen.size === 0 && filtered && !isEmpty && (
        <ActiveFilters place={place} title={pages.entryAt(0)?.title ?? null} />
      )}
      {figures === null && !isFailed && <Waiting />}
      {isFailed && <ErrorState error={pages.error} title={words('notebook.failed')} onRetry={pages.refetch} />}
      {isEmpty && !isFailed && !filtered && <NoMarks />}
      {isEmpty && !isFailed && filtered && <NoneFound place={place} />}
      {figures && !isFailed && !isEmpty && <EntryList list={list} editing={editing} canCite={canCite} {...handlers} />}
      <p className="vh" role="status">
        {filtered && figures && !pages.isStale ? words('notebook.said', { count: figures.marks }) : ''}
      </p>
      {tagging && (
        <TagDialog
          count={tagging.ids.length}
          tags={tagging.tags}
          onClose={() => setTagging(null)}
          onTag={(add, taken) => actions.tag(tagging.ids, add, taken)}
        />
      )}
    </Page>
  )
}

/** Whether some of the chosen marks are to check, as far as they are at hand. */
function mayConfirm(chosen: Chosen, { unsure, atHand }: NotebookPages): boolean {
  const entries = [...atHand().values()].filter(({ id }) => chosen.has(id))
  if (entries.some(({ state }) => state === 'to-check')) return true
  return entries.length < chosen.size && (unsure?.toCheck ?? 0) > 0
}
