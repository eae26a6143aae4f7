import { ArrowUUpLeftIcon } from '@phosphor-icons/react/ArrowUUpLeft'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useNavigate, useSearchParams } from 'react-router'
import { useApi } from '../app/api'
import { useCommand, useShortcut } from '../app/commands'
import { Page } from '../app/Page'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { LinkButton } from '../ui/LinkButton'
import { Menu } from '../ui/Menu'
import { Progress } from '../ui/Progress'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardInReview } from './CardInReview'
import { Done } from './Done'
import { ReviewIndex } from './ReviewIndex'
import { ReviewMargin } from './ReviewMargin'
import { positionOf, useRun } from './run'
import { useReviewRun } from './useReviewRun'
import './review.css'

/** Answering today's cards, one after the other. */
export function ReviewScreen() {
  const words = useWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const deckId = search.get('deck') ?? undefined
  const run = useRun()
  const actions = useReviewRun(deckId)
  const { queue, card, side } = run
  const { position, total, done } = positionOf(run)

  const suspendKey = useShortcut('suspend')
  const api = useApi()
  const suspend = useOperation(api.cards.suspend, {
    say: () => words('review.suspended'),
    toast: true,
    onDone: (_, { cardIds }) => {
      useRun.setState(({ setAside }) => ({ setAside: [...setAside, ...cardIds] }))
      void actions.load()
    },
  })
  const suspendShown = () => card && suspend.mutate({ cardIds: [card.id], suspended: true })
  const edit = () => card && void navigate(`/cards/${encodeURIComponent(card.noteId)}`)

  useCommand('undo', actions.undo)
  useCommand('redo', actions.redo)
  useCommand('edit', edit, { enabled: card !== null })
  useCommand('suspend', suspendShown, { enabled: card !== null })
  useCommand('show-other-end', () => useRun.setState({ passage: true }), {
    enabled: side === 'answer' && card?.source != null,
  })

  return (
    <Page
      name="review"
      title={words('review.title')}
      heading={null}
      index={<ReviewIndex deckId={deckId} run={run} />}
      head={
        <>
          <h1 className="vh">{words('review.title')}</h1>
          <span className="grow num">
            {queue && card && words('review.progress', { position, total, minutes: queue.minutesLeft })}
          </span>
          <Button kind="tool" onPress={actions.undo}>
            <Icon of={ArrowUUpLeftIcon} small mirror />
            {words('action.undo')}
          </Button>
          {card && (
            <>
              <span className="wide-only">
                <Button kind="tool" onPress={edit}>
                  {words('review.edit')}
                </Button>
              </span>
              <Menu
                label={words('action.more')}
                entries={[
                  { id: 'edit', label: words('review.edit'), onAction: edit },
                  { id: 'suspend', label: words('review.suspend'), shortcut: suspendKey, onAction: suspendShown },
                ]}
              >
                <Button kind="tool" aria-label={words('action.more')}>
                  <Icon of={DotsThreeIcon} small />
                </Button>
              </Menu>
            </>
          )}
        </>
      }
      marginHead={
        <>
          <span className="grow" />
          <LinkButton kind="tool" to="/">
            {words('action.close')}
          </LinkButton>
        </>
      }
      margin={card && <ReviewMargin card={card} isAnswered={side === 'answer'} />}
    >
      {queue && card && (
        <div className="col">
          <Progress label={words('review.progressLine', { done, total })} value={total === 0 ? 0 : done / total} />
        </div>
      )}
      {actions.failure !== null && !card ? (
        <ErrorState error={actions.failure} title={words('review.failed')} onRetry={() => void actions.load()} />
      ) : !queue ? (
        <Waiting />
      ) : card ? (
        <CardInReview key={`${card.id} ${card.memory.reps}`} card={card} run={run} actions={actions} />
      ) : run.storing ? null : (
        <Done deckId={deckId} />
      )}
    </Page>
  )
}
