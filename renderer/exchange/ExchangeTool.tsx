import { useState } from 'react'
import type { NotebookFilter } from '../../shared/model/notebook'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { ExportDialog } from './ExportDialog'
import { ImportDialog } from './ImportDialog'

/** What is asked about marks that leave or come in; null: nothing. */
export type ExchangeAsked = 'export' | 'import' | null

interface ExchangeDialogsProps {
  asked: ExchangeAsked
  /** the text that is open; null where none is */
  documentId: string | null
  /** what is listed, where less than all is; null else */
  filter?: NotebookFilter | null
  onClose(): void
}

/** The dialog that is open, if any. */
export function ExchangeDialogs({ asked, documentId, filter = null, onClose }: ExchangeDialogsProps) {
  if (asked === 'export') return <ExportDialog documentId={documentId} filter={filter} onClose={onClose} />
  if (asked === 'import') return <ImportDialog documentId={documentId} onClose={onClose} />
  return null
}

/** In the head of the notebook: marks leave, and come in. @param filter what is listed, where less than all is; null else */
export function ExchangeTool({ filter }: { filter: NotebookFilter | null }) {
  const words = useWords()
  const [asked, setAsked] = useState<ExchangeAsked>(null)
  return (
    <>
      <Menu
        label={words('exchange.tool')}
        entries={[
          { id: 'export', label: words('exchange.export.open'), onAction: () => setAsked('export') },
          { id: 'import', label: words('exchange.import.open'), onAction: () => setAsked('import') },
        ]}
      >
        <Button kind="tool">{words('exchange.tool')}</Button>
      </Menu>
      <ExchangeDialogs asked={asked} documentId={null} filter={filter} onClose={() => setAsked(null)} />
    </>
  )
}
