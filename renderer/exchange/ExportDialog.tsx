import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exportFormats, type ExportFormat } from '../../shared/exchange/exported'
import type { NotebookFilter } from '../../shared/model/notebook'
import { announce } from '../app/announce'
import { useToasts } from '../app/stores/toasts'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Tick } from '../ui/Tick'
import { saveMarks } from './calls'
import './exchange.css'
import { Refused } from './Refused'

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
  const save = useMutation({
    mutationFn: () =>
      saveMarks({
        format,
        documentId: ofMany ? null : documentId,
        filter: scope === 'filtered' ? filter : null,
        apart: ofMany && apart,
        bom: true,
      }),
    onSuccess(file) {
      const sentence = words('exchange.export.done', { file })
      announce(sentence)
      useToasts.getState().show({ text: sentence, quote: null, tone: 'done', undo: false })
      onClose()
    },
  })
  return (
    <Dialog
      title={words('exchange.export.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" busy={save.isPending} onPress={() => save.mutate()}>
          {words('exchange.export.now')}
        </Button>
      }
    >
      <div className="exchange">
        <Choice<ExportFormat>
          label={words('exchange.export.format')}
          value={format}
          options={exportFormats.map((value) => ({ value, label: words(`exchange.format.${value}`) }))}
          onChange={setFormat}
          describedBy="exchange-format-help"
        />
        <p className="meta" id="exchange-format-help">
          {words(`exchange.format.${format}.help`)}
        </p>
        {scopes.length > 1 && (
          <Choice<Scope>
            label={words('exchange.export.scope')}
            value={scope}
            options={scopes.map((value) => ({ value, label: words(`exchange.scope.${value}`) }))}
            onChange={setScope}
          />
        )}
        {ofMany && (
          <Tick isSelected={apart} onChange={setApart}>
            {words('exchange.export.apart')}
          </Tick>
        )}
        {save.error && <Refused error={save.error} />}
      </div>
    </Dialog>
  )
}
