import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { CardSource } from '../../shared/model/card'
import type { ReviewCard } from '../../shared/model/review'
import { useShortcut } from '../app/commands'
import { useSettings } from '../app/useSettings'
import { useWords, Words } from '../app/words'
import { cameFromCard } from '../passage/came-from-card'
import { CardPassage } from '../passage/CardPassage'
import { usePassageToggle } from '../passage/usePassageToggle'
import { Button } from '../ui/Button'
import { SourceChip } from '../ui/SourceChip'
import { agoWords } from '../app/interval-words'
import { useRun } from './run'

/** What explains the card: the passage that it rests on, why it is asked today, and the case that called for it. */
export function ReviewMargin({ card, isAnswered }: { card: ReviewCard; isAnswered: boolean }) {
  const words = useWords()
  if (!isAnswered) {
    return (
      <div className="beside">
        <section className="gloss">
          <p>{words('review.sourceHidden')}</p>
        </section>
      </div>
    )
  }
  return (
    <div className="beside">
      {card.source ? (
        <SourceGloss key={card.id} noteId={card.noteId} source={card.source} />
      ) : (
        <section className="gloss">
          <p>{words('review.noSource')}</p>
        </section>
      )}
      <WhyGloss card={card} />
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

/** The address of a case: its key is pack/case. */
const casePath = (caseKey: string): string => `/practice/${caseKey.split('/').map(encodeURIComponent).join('/')}`

/** The words that the card rests on; on wish with what stands around them. */
function SourceGloss({ noteId, source }: { noteId: string; source: CardSource }) {
  const words = useWords()
  const shortcut = useShortcut('show-other-end')
  const isOpen = useRun((run) => run.passage)
  const toggle = usePassageToggle<HTMLParagraphElement>(isOpen, (passage) => useRun.setState({ passage }))
  if (isOpen) return <CardPassage noteId={noteId} takesFocus={toggle.takesFocus} onClose={toggle.close} />
  const { documentId, documentTitle, section, anchor } = source
  return (
    <section className="gloss src-gloss">
      <SourceChip
        documentId={documentId}
        offset={anchor.start}
        number={section?.number ?? null}
        title={section?.title ?? documentTitle}
        state={cameFromCard}
      />
      <p className="q" dir="auto">
        {words('review.quote', { quote: anchor.exact })}
      </p>
      <p className="meta" ref={toggle.holder}>
        <Button kind="link" shortcut={shortcut} onPress={toggle.open}>
          {words('review.showInText')}
        </Button>
      </p>
    </section>
  )
}

function WhyGloss({ card: { memory, retrievability } }: { card: ReviewCard }) {
  const intl = useIntl()
  const words = useWords()
  const { desiredRetention } = useSettings()
  const [shownAtMs] = useState(Date.now)
  const { state, reps, lapses, lastReviewAtMs } = memory
  return (
    <section className="gloss">
      <p>
        {state === 'new' ? (
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
          {words('review.seen', { times: reps, forgotten: lapses, ago: agoWords(intl, shownAtMs - lastReviewAtMs) })}
        </p>
      )}
    </section>
  )
}
