import { XIcon } from '@phosphor-icons/react/X'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { FailedFile } from './FailedFile'
import { FileOnItsWay } from './FileOnItsWay'
import { focusHeading } from './focus'
import { countUnderWay, useImports, type ImportFile } from './imports'
import { ImportedFile } from './ImportedFile'

interface FilesUnderWayProps {
  files: readonly ImportFile[]
  onCancel(file: ImportFile): void
}

/** Files that were added since the window opened: each with how far it is, what came of it, and the way on. */
export function FilesUnderWay({ files, onCancel }: FilesUnderWayProps) {
  const words = useWords()
  const clearEnded = useImports((state) => state.clearEnded)
  const clear = () => {
    focusHeading()
    clearEnded()
  }
  if (files.length === 0) return null
  return (
    <section className="col files-list" aria-label={words('library.files')}>
      <ol className="files">
        {files.map((file) => (
          <FileRow key={file.id} file={file} onCancel={onCancel} />
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

function FileRow({ file, onCancel }: { file: ImportFile; onCancel(file: ImportFile): void }) {
  const { stage } = file
  if (stage.kind === 'failed') return <FailedFile name={file.name} error={stage.error} />
  if (stage.kind === 'done') return <ImportedFile file={file} imported={stage.imported} />
  return <FileOnItsWay file={file} onCancel={() => onCancel(file)} />
}
