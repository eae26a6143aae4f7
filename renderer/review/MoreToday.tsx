import { useQuery } from '@tanstack/react-query'
import type { StudyKind, StudyRequest } from '../../shared/model/study'
import type { MessageId } from '../../shared/words/catalogue'
import { useApi } from '../app/api'
import { studyPath } from '../app/study-path'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { useStartStudy } from './useStudy'

interface Offer {
  of: StudyKind
  words: MessageId
  /** whether answers count for scheduling */
  effect: boolean
  limit: number
}

/** What may be done beyond today's cards. */
const offers: readonly Offer[] = [
  { of: { kind: 'failed-today' }, words: 'review.moreFailed', effect: false, limit: 100 },
  { of: { kind: 'deck-new' }, words: 'review.moreNew', effect: true, limit: 10 },
  { of: { kind: 'ahead', days: 1 }, words: 'review.moreAhead', effect: true, limit: 100 },
]

/** Goes on beyond today's cards: those that were not recalled, more new ones, tomorrow's; each only where there are any. */
export function MoreToday({ deckId = null }: { deckId: string | null | undefined }) {
  const words = useWords()
  const { start } = useStartStudy()
  return (
    <p className="btnrow more-today">
      {offers.map((offer) => (
        <OfferButton key={offer.of.kind} offer={offer} deckId={deckId} onStart={start} />
      ))}
      <LinkButton kind="quiet" to={studyPath(deckId ?? undefined)}>
        {words('review.studyChoose')}
      </LinkButton>
    </p>
  )
}

interface OfferButtonProps {
  offer: Offer
  deckId: string | null
  onStart(request: StudyRequest): void
}

function OfferButton({ offer, deckId, onStart }: OfferButtonProps) {
  const words = useWords()
  const { of, effect, limit } = offer
  const request: StudyRequest = { of, effect, limit, deckId, order: 'due' }
  const { data } = useQuery(useApi().review.study.find.queryOptions(request))
  if (!data || data.cards === 0) return null
  return (
    <Button kind="quiet" onPress={() => onStart(request)}>
      {words(offer.words, { count: Math.min(limit, data.cards) })}
    </Button>
  )
}
