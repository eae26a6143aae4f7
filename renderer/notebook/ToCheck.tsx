import type { NotebookEntry } from '../../shared/model/notebook'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'

interface ToCheckProps {
  entry: NotebookEntry
  onConfirm(entry: NotebookEntry): void
}

/** Of a mark whose place is a guess: the words on which it lies now, and that they are the ones. */
export function ToCheck({ entry, onConfirm }: ToCheckProps) {
  const words = useWords()
  if (entry.state !== 'to-check') return null
  return (
    <div className="to-check">
      <p className="meta">{words('notebook.toCheck')}</p>
      {entry.lies !== entry.quote.text && (
        <p className="q lies" lang={entry.lang} dir="auto">
          “{entry.lies}”
        </p>
      )}
      <p>
        <Button kind="tool" onPress={() => onConfirm(entry)}>
          {words('notebook.confirm')}
        </Button>
      </p>
    </div>
  )
}
