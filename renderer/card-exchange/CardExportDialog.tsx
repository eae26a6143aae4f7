import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { cardFormats, type CardFormat } from '../../shared/card-exchange/exported'
import { announce } from '../app/announce'
import { useToasts } from '../app/stores/toasts'
import { useWords } from '../app/words'
import { Refused } from '../exchange/Refused'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import type { ExportScope } from './asked'
import { saveCards } from './calls'
import './card-exchange.css'

interface CardExportDialogProps {
  scope: ExportScope
  onClose(): void
}

type Which = 'chosen' | 'search' | 'deck' | 'all'

/** Asks in which form cards are to leave, and which of them; then saves the file. */
export function CardExportDialog({ scope: { deckId, search, cardIds }, onClose }: CardExportDialogProps) {
  const words = useWords()
  const [format, setFormat] = useState<CardFormat>('csv')
  const scopes: Which[] = [
    ...(cardIds === undefined ? [] : ['chosen' as const]),
    ...(search === '' ? [] : ['search' as const]),
    ...(deckId === null ? [] : ['deck' as const]),
    'all',
  ]
  const [which, setWhich] = useState<Which>(scopes[0] ?? 'all')
  const save = useMutation({
    mutationFn: () =>
      saveCards({
        format,
        deckId: which === 'all' || which === 'chosen' ? null : deckId,
        search: which === 'search' ? search : null,
        cardIds: which === 'chosen' && cardIds ? [...cardIds] : null,
        bom: true,
      }),
    onSuccess(file) {
      const sentence = words('cardFile.export.done', { file })
      announce(sentence)
      useToasts.getState().show({ text: sentence, quote: null, tone: 'done', undo: false })
      onClose()
    },
  })
  return (
    <Dialog
      title={words('cardFile.export.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" busy={save.isPending} onPress={() => save.mutate()}>
          {words('cardFile.export.now')}
        </Button>
      }
    >
      <div className="card-exchange">
        <Choice<CardFormat>
          label={words('cardFile.export.format')}
          value={format}
          options={cardFormats.map((value) => ({ value, label: words(`cardFile.format.${value}`) }))}
          onChange={setFormat}
          describedBy="card-format-help"
        />
        <p className="meta" id="card-format-help">
          {words(format === 'json' && which !== 'all' ? 'cardFile.format.json.some' : `cardFile.format.${format}.help`)}
        </p>
        {scopes.length > 1 && (
          <Choice<Which>
            label={words('cardFile.export.scope')}
            value={which}
            options={scopes.map((value) => ({
              value,
              label: words(`cardFile.scope.${value}`, { count: cardIds?.length ?? 0 }),
            }))}
            onChange={setWhich}
          />
        )}
        {save.error && <Refused error={save.error} />}
      </div>
    </Dialog>
  )
}
