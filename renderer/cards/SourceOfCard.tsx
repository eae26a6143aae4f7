import type { CardSource } from '../../shared/model/card'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { cameFromCard } from '../passage/came-from-card'
import { CardPassage } from '../passage/CardPassage'
import { usePassageToggle } from '../passage/usePassageToggle'
import { Button } from '../ui/Button'
import { SourceChip } from '../ui/SourceChip'
import { useEditor } from './editor'

/** The passage that the card rests on: its place, or on wish its words and what stands around them. */
export function SourceOfCard({ noteId, source }: { noteId: string; source: CardSource }) {
  const words = useWords()
  const shortcut = useShortcut('show-other-end')
  const isOpen = useEditor(({ passageOf }) => passageOf === noteId)
  const toggle = usePassageToggle<HTMLDivElement>(isOpen, (open) =>
    useEditor.setState({ passageOf: open ? noteId : null }),
  )
  if (isOpen) return <CardPassage noteId={noteId} takesFocus={toggle.takesFocus} onClose={toggle.close} />
  return (
    <div className="editor-source" ref={toggle.holder}>
      <p className="label">{words('cards.source')}</p>
      <p>
        <SourceChip
          documentId={source.documentId}
          offset={source.anchor.start}
          number={source.section?.number ?? null}
          title={source.section?.title ?? source.documentTitle}
          state={cameFromCard}
        />{' '}
        <Button kind="link" shortcut={shortcut} onPress={toggle.open}>
          {words('cards.passageShow')}
        </Button>
      </p>
    </div>
  )
}
