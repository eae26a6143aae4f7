import { useQuery } from '@tanstack/react-query'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Dialog } from '../ui/Dialog'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardItems } from './CardItems'
import { CardLog } from './CardLog'
import { CardMemory } from './CardMemory'
import './card-info.css'

interface CardInfoDialogProps {
  cardId: string
  onClose(): void
}

/** What is known of a card: its memory, where it lies, and each answer to it. */
export function CardInfoDialog({ cardId, onClose }: CardInfoDialogProps) {
  const words = useWords()
  const { data: info, error, refetch } = useQuery(useApi().review.logOfCard.queryOptions({ cardId }))
  return (
    <Dialog title={words('cards.infoTitle')} isOpen onClose={onClose}>
      {error && <ErrorState error={error} title={words('cards.infoFailed')} onRetry={() => void refetch()} />}
      {!error && !info && <Waiting />}
      {info && (
        <>
          <CardMemory info={info} />
          {info.items.length > 0 && <CardItems items={info.items} />}
          <CardLog log={info.log} />
        </>
      )}
    </Dialog>
  )
}
