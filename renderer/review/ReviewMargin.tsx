import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { ReviewCard } from '../../shared/model/review'
import { runCommand, useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { EditCard } from './EditCard'
import { hiddenWords, hintsFor } from './hints'
import { agoWords } from '../app/interval-words'
import { MissedGloss } from './MissedGloss'
import type { Run } from './run'
import { SourceGloss } from './SourceGloss'
import type { ReviewRunActions } from './useReviewRun'
import { weakItems } from './weak-items'

interface ReviewMarginProps {
  card: ReviewCard
  run: Run
  actions: ReviewRunActions
}

/** What explains the card: the passage that it rests on, why it is asked today, and the case that called for it. */
export function ReviewMargin({ card, run, actions }: ReviewMarginProps) {
  const words = useWords()
  if (run.editing) return <EditCard card={card} actions={actions} />
  if (run.side === 'question') return <BeforeAnswer card={card} taken={run.hints} />
  const isMissed = card.missedToday >= MISSED_TWICE
  return (
    <div className="beside">
      {isMissed && <MissedGloss card={card} />}
      {card.source && <SourceGloss key={card.id} noteId={card.noteId} source={card.source} />}
      {!card.source && !isMissed && (
        <section className="gloss">
          <p>{words('review.noSource')}</p>
        </section>
      )}
      <WeakGloss card={card} />
      <WhyGloss card={card} isStudy={run.scope.studyId !== undefined} />
      {card.calledBy && (
        <section className="gloss">
          <p>{words('review.called')}</p>
          <p className="meta">
            <Link className="link" to={casePath(card.calledBy.caseKey)}>
              {card.calledBy.caseTitle}
            </Link>
          </p>
        </section>
      )}
    </div>
  )
}

/** From so many misses in a day on, the answer alone does not help. */
const MISSED_TWICE = 2

/** The address of a case: its key is pack/case. */
const casePath = (caseKey: string): string => `/practice/${caseKey.split('/').map(encodeURIComponent).join('/')}`

/** Before the answer the source would tell it; a hint helps. */
function BeforeAnswer({ card, taken }: { card: ReviewCard; taken: number }) {
  const words = useWords()
  const key = useShortcut('hint')
  // In the field of a typed answer it is a letter.
  const shortcut = card.fields.type === 'typed' ? null : key
  const hasHint = hintsFor(hiddenWords(card.fields, card.ordinal), taken + 1) !== null
  return (
    <div className="beside">
      <section className="gloss">
        {card.source && <p>{words('review.sourceHidden')}</p>}
        {hasHint && (
          <p className="meta">
            <Button kind="link" shortcut={shortcut} onPress={() => runCommand('hint')}>
              {words(taken === 0 ? 'review.hint' : 'review.hintMore')}
            </Button>
          </p>
        )}
      </section>
    </div>
  )
}

/** Which items of a list are missed again and again. */
function WeakGloss({ card }: { card: ReviewCard }) {
  const intl = useIntl()
  const weak = weakItems(card.items).map(({ item }) => item)
  if (weak.length === 0) return null
  return (
    <section className="gloss">
      <p>
        <Words
          id="review.weakItems"
          values={{ items: intl.formatList(weak), count: weak.length, b: (chunks) => <b className="qs">{chunks}</b> }}
        />
      </p>
    </section>
  )
}

function WhyGloss({ card, isStudy }: { card: ReviewCard; isStudy: boolean }) {
  const { memory, retrievability, desiredRetention } = card
  const intl = useIntl()
  const words = useWords()
  const infoKey = useShortcut('card-info')
  const [shownAtMs] = useState(Date.now)
  const { state, reps, lapses, lastReviewAtMs } = memory
  return (
    <section className="gloss">
      <p>
        {isStudy ? (
          words('review.whyStudy')
        ) : state === 'new' ? (
          words('review.whyNew')
        ) : state === 'review' && retrievability !== null ? (
          <Words
            id="review.whyFallen"
            values={{
              // Never shown as certain: nobody recalls everything.
              recall: Math.min(0.99, retrievability),
              goal: desiredRetention,
              b: (chunks) => <b className="num">{chunks}</b>,
            }}
          />
        ) : (
          words('review.whyLearning')
        )}
      </p>
      {lastReviewAtMs !== null && (
        <p className="meta">
          {words('review.seen', { times: reps, forgotten: lapses, ago: agoWords(intl, shownAtMs - lastReviewAtMs) })}{' '}
          <Button kind="link" shortcut={infoKey} onPress={() => runCommand('card-info')}>
            {words('review.allAnswers')}
          </Button>
        </p>
      )}
    </section>
  )
}
