import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DocumentSummary } from '../../shared/model/document'
import { Page } from '../app/Page'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Dialog } from '../ui/Dialog'
import { ErrorState } from '../ui/State'
import { useMatches } from '../ui/useMatches'
import { Waiting } from '../ui/Waiting'
import { arrange, modulesOf, placeOf } from './arrange'
import { filesChosen } from './files-dropped'
import { FilesUnderWay } from './FilesUnderWay'
import { countUnderWay, useImports, type ImportFile } from './imports'
import { LibraryDialogs, type Asked } from './LibraryDialogs'
import { EmptyLibrary, EmptyTrash, NoneMatch } from './LibraryEmpty'
import { LibraryHead } from './LibraryHead'
import { LibraryIndex } from './LibraryIndex'
import './library.css'
import { LibraryMargin } from './LibraryMargin'
import { LibraryTools } from './LibraryTools'
import { moved } from './moved'
import { TextDetails } from './TextDetails'
import { TextList } from './TextList'
import { TrashList } from './TrashList'
import { useImporter } from './useImporter'
import { useLibraryView } from './useLibraryView'
import { usePaste } from './usePaste'
import { useTextActions } from './useTextActions'

/** The texts with their modules, files on their way in, and the trash. */
export function LibraryScreen() {
  const api = useApi()
  const words = useWords()
  const [search] = useSearchParams()
  const place = useMemo(() => placeOf(search.get('in')), [search])
  const list = useQuery(api.library.list.queryOptions())
  const trashed = useQuery(api.library.trashed.queryOptions()).data ?? noTexts
  const texts = list.data ?? noTexts
  const files = useImports((state) => state.files)
  const importer = useImporter()
  const { sort, state, filter } = useLibraryView()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [detailed, setDetailed] = useState<string | null>(null)
  const [openedAtMs] = useState(Date.now)
  const actions = useTextActions((id) => [...texts, ...trashed].find((text) => text.id === id)?.title ?? '')
  usePaste({ onFiles: importer.addFiles, onText: (pasted) => setAsked({ kind: 'paste', pasted }) })

  const collator = useMemo(() => new Intl.Collator(undefined, { numeric: true }), [])
  const modules = useMemo(() => modulesOf(texts, collator), [texts, collator])
  const shown = useMemo(
    () => arrange(texts, { place, sort, state, filter }, collator, (format) => words(`library.kind.${format}`)),
    [texts, place, sort, state, filter, collator, words],
  )
  const module = place.kind === 'module' ? (modules.find(({ id }) => id === place.moduleId) ?? null) : null
  const isTrash = place.kind === 'trash'
  const underWay = countUnderWay(files)
  const total = shown.reduce((sum, text) => sum + text.words, 0)
  const heading = isTrash ? words('library.trash') : (module?.title ?? words('library.title'))
  const marginIsBelow = useMatches('(max-width: 56.24rem)')
  const details = isTrash ? null : (shown.find(({ id }) => id === detailed) ?? null)

  return (
    <Page
      name="library"
      title={heading}
      heading={underWay > 0 ? words('library.importing', { count: underWay }) : heading}
      under={
        underWay > 0 || isTrash || shown.length === 0
          ? undefined
          : words('library.under', { texts: shown.length, words: total })
      }
      head={
        <LibraryHead
          onFiles={importer.addFiles}
          onPaste={() => setAsked({ kind: 'paste', pasted: { text: '', html: '' } })}
          entries={[
            ...(module
              ? [
                  {
                    id: 'rename-module',
                    label: words('library.renameModule'),
                    apart: true,
                    onAction: () => setAsked({ kind: 'rename-module', module }),
                  },
                ]
              : []),
            ...(trashed.length > 0
              ? [
                  {
                    id: 'empty',
                    label: words('library.emptyTrash'),
                    danger: true,
                    apart: true,
                    onAction: () => setAsked({ kind: 'empty-trash' }),
                  },
                ]
              : []),
          ]}
        />
      }
      index={
        <LibraryIndex
          here={place}
          modules={modules}
          counts={{
            all: texts.length,
            alone: texts.filter((text) => text.module === null).length,
            trash: trashed.length,
          }}
        />
      }
      margin={
        details && !marginIsBelow ? (
          <TextDetails text={details} onClose={() => setDetailed(null)} />
        ) : (
          <LibraryMargin isImporting={underWay > 0} hasTrash={trashed.length > 0} />
        )
      }
    >
      {(place.kind === 'all' || underWay > 0) && (
        <FilesUnderWay files={files.filter((file) => !isAmong(trashed, file))} onCancel={importer.cancel} />
      )}
      {list.isPending && <Waiting />}
      {list.isError && (
        <ErrorState error={list.error} title={words('library.failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data?.length === 0 && underWay === 0 && !isTrash && <EmptyLibrary />}
      {!isTrash && texts.length > 0 && (
        <>
          <LibraryTools ordered={module !== null} />
          {shown.length === 0 && <NoneMatch total={texts.length} />}
          <TextList
            texts={shown}
            onDetails={({ id }) => setDetailed(id)}
            onRename={(text) => setAsked({ kind: 'rename', text })}
            onGroup={(text) => setAsked({ kind: 'group', text })}
            onTrash={actions.trash}
            onMove={
              module && filter === '' && state === 'any'
                ? (text, step) =>
                    actions.reorder(
                      module.id,
                      moved(
                        shown.map(({ id }) => id),
                        text.id,
                        step,
                      ),
                    )
                : undefined
            }
          />
        </>
      )}
      {isTrash &&
        (trashed.length === 0 ? (
          <EmptyTrash />
        ) : (
          <TrashList
            texts={trashed}
            nowMs={openedAtMs}
            onRestore={actions.restore}
            onRemove={(text) => setAsked({ kind: 'remove', text })}
          />
        ))}
      {details && marginIsBelow && (
        <Dialog title={words('library.detailsOf')} isOpen onClose={() => setDetailed(null)}>
          <TextDetails text={details} />
        </Dialog>
      )}
      <LibraryDialogs
        asked={asked}
        texts={texts}
        trashed={trashed}
        modules={modules}
        actions={actions}
        onAdd={(file) => importer.addFiles(filesChosen([file]))}
        onClose={() => setAsked(null)}
      />
    </Page>
  )
}

const noTexts: never[] = []

/** Whether the text that a file became was thrown away since. */
function isAmong(trashed: readonly DocumentSummary[], { stage }: ImportFile): boolean {
  return stage.kind === 'done' && trashed.some(({ id }) => id === stage.imported.documentId)
}
