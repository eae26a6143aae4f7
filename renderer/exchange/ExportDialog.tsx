import { useState } from 'react'
import { exportFormats, type ExportFormat } from '../../shared/exchange/exported'
import type { NotebookFilter } from '../../shared/model/notebook'
import { useWords } from '../app/words'
import { Tick } from '../ui/Tick'
import { saveMarks } from './calls'
import { ExportFrame } from './ExportFrame'

interface ExportDialogProps {
  /** the text that is open; null where none is */
  documentId: string | null
  /** what is listed, where less than all is; null else */
  filter?: NotebookFilter | null
  onClose(): void
}

type Scope = 'text' | 'filtered' | 'all'

/** Asks in which form marks and notes are to leave, and which of them; then saves the file. */
export function ExportDialog({ documentId, filter = null, onClose }: ExportDialogProps) {
  const words = useWords()
  const [format, setFormat] = useState<ExportFormat>('md')
  const [apart, setApart] = useState(false)
  const scopes: Scope[] = [
    ...(documentId === null ? [] : ['text' as const]),
    ...(filter === null ? [] : ['filtered' as const]),
    'all',
  ]
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'all')
  const ofMany = scope !== 'text'
  const save = () =>
    saveMarks({
      format,
      documentId: ofMany ? null : documentId,
      filter: scope === 'filtered' ? filter : null,
      apart: ofMany && apart,
      bom: true,
    })
  return (
    <ExportFrame<ExportFormat, Scope>
      title={words('exchange.export.title')}
      now={words('exchange.export.now')}
      onClose={onClose}
      format={{
        label: words('exchange.export.format'),
        value: format,
        options: exportFormats.map((value) => ({ value, label: words(`exchange.format.${value}`) })),
        onChange: setFormat,
      }}
      help={words(`exchange.format.${format}.help`)}
      scope={{
        label: words('exchange.export.scope'),
        value: scope,
        options: scopes.map((value) => ({ value, label: words(`exchange.scope.${value}`) })),
        onChange: setScope,
      }}
      save={save}
      done={(file) => words('exchange.export.done', { file })}
    >
      {ofMany && (
        <Tick isSelected={apart} onChange={setApart}>
          {words('exchange.export.apart')}
        </Tick>
      )}
    </ExportFrame>
  )
}
