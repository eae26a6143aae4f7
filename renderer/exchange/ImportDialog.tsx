import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { announce } from '../app/announce'
import { refreshChanged } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { BringFrame } from './BringFrame'
import { bringMarks } from './calls'
import { FileInput } from './FileInput'
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
  const linesOf = useReportLines()
  const input = useRef<HTMLInputElement>(null)
  const bring = useMutation({
    mutationFn: (file: File) => bringMarks(file, documentId),
    onSuccess({ changed, result }) {
      refreshChanged(client, changed)
      announce(linesOf(result).join('. '))
    },
  })
  return (
    <BringFrame
      title={words(documentId === null ? 'exchange.import.titleAll' : 'exchange.import.title')}
      onClose={onClose}
      bring={bring}
      busy={words('exchange.import.busy', { file: bring.variables?.name ?? '' })}
      actions={
        <Button kind="main" busy={bring.isPending} onPress={() => input.current?.click()}>
          {words('exchange.import.choose')}
        </Button>
      }
    >
      {bring.data ? (
        <ReportOfMarks report={bring.data.result} />
      ) : (
        <p className="meta">{words('exchange.import.help')}</p>
      )}
      <FileInput
        of={input}
        label={words('exchange.import.choose')}
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        onFiles={([file]) => file && bring.mutate(file)}
      />
    </BringFrame>
  )
}
