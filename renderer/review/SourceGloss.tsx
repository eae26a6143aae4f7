import type { CardSource } from '../../shared/model/card'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { cameFromCard } from '../passage/came-from-card'
import { CardPassage } from '../passage/CardPassage'
import { usePassageToggle } from '../passage/usePassageToggle'
import { Button } from '../ui/Button'
import { SourceChip } from '../ui/SourceChip'
import { useRun } from './run'

/** The words that the card rests on; on wish with what stands around them. */
export function SourceGloss({ noteId, source }: { noteId: string; source: CardSource }) {
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
