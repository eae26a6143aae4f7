import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft'
import { useLocation, useNavigate } from 'react-router'
import { announce } from '../../app/announce'
import { useCommand, useShortcut } from '../../app/commands'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { isFromCard } from '../../passage/came-from-card'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { markInHand } from '../marks/in-hand'
import { rangeInHand, useReader } from '../store'
import type { TextRange } from '../text/sentences'
import type { Mark } from '../useDocumentMarks'
import { cardsOnMark, nextCard } from './group'
import type { CardInText } from './useDocumentCards'

interface BackToCardProps {
  cards: readonly CardInText[]
  marks: readonly Mark[]
}

/**
 * The other end of a passage: where a card led here, the way back to it as it was left; else the card that rests on what is
 * in hand.
 */
export function BackToCard({ cards, marks }: BackToCardProps) {
  const words = useWords()
  const navigate = useNavigate()
  const { state } = useLocation()
  const key = useShortcut('show-other-end')
  const cameFromCard = isFromCard(state)
  const back = () => void navigate(-1)
  useCommand('show-other-end', () => {
    if (cameFromCard) return back()
    const place = placeInHand(cards, marks)
    const card = place && nextCard(cardsOnMark(cards, place))
    if (card) return void navigate(`/cards/${encodeURIComponent(card.noteId)}`)
    announce(words('reader.noCardHere'))
    useToasts.getState().show({ text: words('reader.noCardHere'), quote: null, tone: 'done', undo: false })
  })
  if (!cameFromCard) return null
  return (
    <Button kind="tool" shortcut={key} onPress={back}>
      <Icon of={ArrowLeftIcon} small mirror />
      {words('reader.backToCard')}
    </Button>
  )
}

/** The words that are selected, picked or marked, or of the list of cards that is open. */
function placeInHand(cards: readonly CardInText[], marks: readonly Mark[]): TextRange | null {
  const state = useReader.getState()
  const { open } = state
  if (open?.kind === 'cards') return cards.find(({ start }) => start === open.start) ?? null
  return rangeInHand(state) ?? markInHand(marks)
}
