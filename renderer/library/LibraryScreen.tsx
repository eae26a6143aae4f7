import { useQuery } from '@tanstack/react-query'
import type { DocumentSummary } from '../../shared/model/document'
import { Page } from '../app/Page'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { AddTexts } from './AddTexts'
import { FilesUnderWay } from './FilesUnderWay'
import { focusNeighbour } from './focus'
import { countUnderWay, useImports, type ImportFile } from './imports'
import './library.css'
import { LibraryMargin } from './LibraryMargin'
import { TextRow, TrashedRow } from './TextRow'
import { useImporter } from './useImporter'
import { useTextKeys } from './useTextKeys'

/** The texts, files on their way in, and the trash. */
export function LibraryScreen() {
  const api = useApi()
  const words = useWords()
  const list = useQuery(api.library.list.queryOptions())
  const trashed = useQuery(api.library.trashed.queryOptions()).data ?? []
  const files = useImports((state) => state.files)
  const importer = useImporter()
  const texts = list.data ?? []
  const titleOf = ({ id }: { id: string }) => [...texts, ...trashed].find((text) => text.id === id)?.title ?? ''

  const trash = useOperation(api.library.trash, {
    say: (_, input) => words('library.moved', { title: titleOf(input) }),
    toast: true,
  })
  const restore = useOperation(api.library.restore, {
    say: (_, input) => words('library.restored', { title: titleOf(input) }),
    toast: true,
  })
  // The row is still there when its operation starts, and gone when it ends.
  const throwAway = (id: string) => {
    focusNeighbour()
    trash.mutate({ id })
  }
  const takeBack = (id: string) => {
    focusNeighbour()
    restore.mutate({ id })
  }
  const rows = useTextKeys(texts.length > 0, throwAway)

  const underWay = countUnderWay(files)
  const total = texts.reduce((sum, text) => sum + text.words, 0)
  return (
    <Page
      name="library"
      title={words('library.title')}
      heading={underWay > 0 ? words('library.importing', { count: underWay }) : words('library.title')}
      under={
        underWay > 0 || texts.length === 0 ? undefined : words('library.under', { texts: texts.length, words: total })
      }
      head={
        <>
          <span className="grow">{words('library.title')}</span>
          <AddTexts onFiles={importer.addFiles} />
        </>
      }
      margin={<LibraryMargin isImporting={underWay > 0} hasTrash={trashed.length > 0} />}
    >
      <FilesUnderWay files={files.filter((file) => !isAmong(trashed, file))} texts={texts} onCancel={importer.cancel} />
      {list.isPending && <Waiting />}
      {list.isError && (
        <ErrorState error={list.error} title={words('library.failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data?.length === 0 && underWay === 0 && (
        <EmptyState
          title={words('library.empty')}
          actions={
            <LinkButton kind="main" to="/library?add">
              {words('library.add')}
            </LinkButton>
          }
        >
          {words('library.emptyHelp')}
        </EmptyState>
      )}
      {texts.length > 0 && (
        <section className="col" aria-label={words('library.texts')}>
          <ol className="files" ref={rows}>
            {texts.map((text) => (
              <TextRow key={text.id} text={text} onTrash={() => throwAway(text.id)} />
            ))}
          </ol>
        </section>
      )}
      {trashed.length > 0 && (
        <section className="col st trash">
          <h2 className="h-like">{words('library.trash')}</h2>
          <ol className="files">
            {trashed.map((text) => (
              <TrashedRow key={text.id} text={text} onRestore={() => takeBack(text.id)} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  )
}

/** Whether the text that a file became was thrown away since. */
function isAmong(trashed: readonly DocumentSummary[], { stage }: ImportFile): boolean {
  return stage.kind === 'done' && trashed.some(({ id }) => id === stage.documentId)
}
