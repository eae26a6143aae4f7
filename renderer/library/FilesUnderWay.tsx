import { XIcon } from '@phosphor-icons/react/X'
import type { DocumentSummary } from '../../shared/model/document'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { Icon } from '../ui/Icon'
import { LinkButton } from '../ui/LinkButton'
import { Outcome } from '../ui/Sign'
import { focusHeading, focusNeighbour } from './focus'
import { countUnderWay, useImports, type ImportFile } from './imports'

interface FilesUnderWayProps {
  files: readonly ImportFile[]
  texts: readonly DocumentSummary[]
  onCancel(file: ImportFile): void
}

/** Files that were added since the window opened: each with how far it is, what came of it, and the way on. */
export function FilesUnderWay({ files, texts, onCancel }: FilesUnderWayProps) {
  const words = useWords()
  const clearEnded = useImports((state) => state.clearEnded)
  const clear = () => {
    focusHeading()
    clearEnded()
  }
  if (files.length === 0) return null
  return (
    <section className="col" aria-label={words('library.files')}>
      <ol className="files">
        {files.map((file) => (
          <FileRow key={file.id} file={file} texts={texts} onCancel={onCancel} />
        ))}
      </ol>
      {countUnderWay(files) === 0 && (
        <div className="files-end">
          <Button kind="tool" onPress={clear}>
            <Icon of={XIcon} small />
            {words('library.clear')}
          </Button>
        </div>
      )}
    </section>
  )
}

interface FileRowProps extends Omit<FilesUnderWayProps, 'files'> {
  file: ImportFile
}

function FileRow({ file, texts, onCancel }: FileRowProps) {
  const words = useWords()
  const wordsFor = useFailureWords()
  const { stage } = file
  const name = (
    <b className="q">
      <bdi>{file.name}</bdi>
    </b>
  )

  if (stage.kind === 'failed') {
    const { help, details } = wordsFor(stage.error)
    return (
      <li className="bad">
        <div>
          {name}
          <p className="why">
            <Outcome value="wrong">{words('library.notImported')}</Outcome> {help}
          </p>
        </div>
        <CopyDetails details={details} />
      </li>
    )
  }
  if (stage.kind === 'done') {
    const text = texts.find(({ id }) => id === stage.documentId)
    return (
      <li>
        <div>
          {name}
          <p className="meta">
            <Outcome value="right">{words(stage.known ? 'library.known' : 'library.imported')}</Outcome>{' '}
            {text && words('library.importedMeta', { words: text.words })}
          </p>
        </div>
        {text && <LinkButton to={`/read/${encodeURIComponent(text.id)}`}>{words('library.read')}</LinkButton>}
      </li>
    )
  }
  const size = sizeWords(words, file.bytes)
  return (
    <li>
      <div>
        {name}
        <p className={stage.kind === 'reading' ? 'meta is-reading' : 'meta'}>
          {words(stage.kind === 'reading' ? 'library.reading' : 'library.waiting', { size })}
        </p>
      </div>
      <Button
        aria-label={words('library.cancelName', { file: file.name })}
        onPress={() => {
          focusNeighbour()
          onCancel(file)
        }}
      >
        {words('library.cancel')}
      </Button>
    </li>
  )
}

function sizeWords(words: ReturnType<typeof useWords>, bytes: number): string {
  return bytes < 1e6
    ? words('library.kilobytes', { kilobytes: Math.ceil(bytes / 1000) })
    : words('library.megabytes', { megabytes: bytes / 1e6 })
}
