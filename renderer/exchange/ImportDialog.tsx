import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { announce } from '../app/announce'
import { useHistory } from '../app/useHistory'
import { refreshChanged } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { bringMarks } from './calls'
import './exchange.css'
import { Refused } from './Refused'
import { ReportOfMarks, useReportLines } from './ReportOfMarks'

interface ImportDialogProps {
  /** the text that the marks are of; null: of any in the library */
  documentId: string | null
  onClose(): void
}

/** Takes a file of marks, from Actus or from elsewhere, and says what came of it, with the way back. */
export function ImportDialog({ documentId, onClose }: ImportDialogProps) {
  const words = useWords()
  const client = useQueryClient()
  const { undo } = useHistory()
  const linesOf = useReportLines()
  const input = useRef<HTMLInputElement>(null)
  const bring = useMutation({
    mutationFn: (file: File) => bringMarks(file, documentId),
    onSuccess({ changed, result }) {
      refreshChanged(client, changed)
      announce(linesOf(result).join('. '))
    },
  })
  const brought = bring.data
  const takeBack = () => {
    undo()
    onClose()
  }
  return (
    <Dialog
      title={words(documentId === null ? 'exchange.import.titleAll' : 'exchange.import.title')}
      isOpen
      onClose={onClose}
      isDone={brought !== undefined}
      actions={
        brought ? (
          brought.op && <Button onPress={takeBack}>{words('action.undo')}</Button>
        ) : (
          <Button kind="main" busy={bring.isPending} onPress={() => input.current?.click()}>
            {words('exchange.import.choose')}
          </Button>
        )
      }
    >
      <div className="exchange">
        {!brought && <p className="meta">{words('exchange.import.help')}</p>}
        {bring.isPending && <p role="status">{words('exchange.import.busy', { file: bring.variables.name })}</p>}
        {bring.error && <Refused error={bring.error} />}
        {brought && <ReportOfMarks report={brought.result} />}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words('exchange.import.choose')}
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) bring.mutate(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </Dialog>
  )
}
