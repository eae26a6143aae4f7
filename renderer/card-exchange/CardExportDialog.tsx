import { useState } from 'react'
import { cardFormats, type CardFormat } from '../../shared/card-exchange/exported'
import { useWords } from '../app/words'
import { ExportFrame } from '../exchange/ExportFrame'
import type { ExportScope } from './asked'
import { saveCards } from './calls'

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
  const save = () =>
    saveCards({
      format,
      deckId: which === 'search' || which === 'deck' ? deckId : null,
      search: which === 'search' ? search : null,
      cardIds: which === 'chosen' && cardIds ? [...cardIds] : null,
      bom: true,
    })
  return (
    <ExportFrame<CardFormat, Which>
      title={words('cardFile.export.title')}
      now={words('cardFile.export.now')}
      onClose={onClose}
      format={{
        label: words('cardFile.export.format'),
        value: format,
        options: cardFormats.map((value) => ({ value, label: words(`cardFile.format.${value}`) })),
        onChange: setFormat,
      }}
      help={words(
        format === 'json' && which !== 'all' ? 'cardFile.format.json.some' : `cardFile.format.${format}.help`,
      )}
      scope={{
        label: words('cardFile.export.scope'),
        value: which,
        options: scopes.map((value) => ({
          value,
          label: words(`cardFile.scope.${value}`, { count: cardIds?.length ?? 0 }),
        })),
        onChange: setWhich,
      }}
      save={save}
      done={(file) => words('cardFile.export.done', { file })}
    />
  )
}
