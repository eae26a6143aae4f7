import { useState } from 'react'
import { TrashIcon } from '@phosphor-icons/react/Trash'
import { useIntl } from 'react-intl'
import type { NoteType } from '../../../shared/model/card'
import { useShortcut } from '../../app/commands'
import { dayWords } from '../../app/day-words'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { CitedIn } from '../../ui/CitedIn'
import { ColorChoice } from '../../ui/ColorChoice'
import { IconButton } from '../../ui/IconButton'
import { useReader } from '../store'
import type { Mark } from '../useDocumentMarks'
import type { Marking } from '../useMarking'
import { focusMarkSoon } from './in-hand'
import { MarkHeap } from './MarkHeap'
import { MarkMenu } from './MarkMenu'
import { NoteField } from './NoteField'
import { TagField } from './TagField'
import { ToCheck } from './ToCheck'
import { useWholeInView } from './useWholeInView'

interface MarkEditorProps {
  documentId: string
  /** the whole text, to show the words on which the mark lies now */
  text: string
  mark: Mark
  /** marks that lie over each other with it, itself included */
  heap: readonly Mark[]
  writing: boolean
  tagging: boolean
  marking: Marking
  onGoTo(offset: number): void
  /** `type`: as the learner asked; null: as the words suggest */
  onCard(type: NoteType | null): void
  onClose(): void
}

/** UTF-16 units from which a mark may run over more than a window, so that its ends are offered to be gone to. */
const longMark = 1_500

/** An open mark: its words, its looks, its tags, its note, and what can be done with it. */
export function MarkEditor(props: MarkEditorProps) {
  const { documentId, text, mark, heap, writing, tagging, marking, onGoTo, onCard, onClose } = props
  const words = useWords()
  const { markNames } = useSettings()
  const box = useWholeInView<HTMLDivElement>()
  const { show, attach } = useReader.getState()
  const elsewhere = () => {
    show(null)
    attach(mark.id)
  }

  return (
    <div ref={box} className="mark-editor">
      <p className="q quoted">{mark.exact}</p>
      {mark.toCheck && (
        <ToCheck
          now={text.slice(mark.start, mark.end)}
          onKeep={() => marking.attach({ id: mark.id, start: mark.start, end: mark.end })}
          onElsewhere={elsewhere}
        />
      )}
      {heap.length > 1 && (
        <MarkHeap
          heap={heap}
          id={mark.id}
          onShow={({ id, start }) => {
            show({ kind: 'mark', id, writing: false })
            onGoTo(start)
            // The list gives the focus back to its button, which is gone by then.
            focusMarkSoon(id)
          }}
        />
      )}
      <ColorChoice
        label={words('reader.color')}
        value={mark.color}
        names={markNames}
        onChange={(color) => marking.recolour(mark.id, color)}
      />
      <Choice
        label={words('reader.style')}
        labelHidden
        value={mark.style}
        options={[
          { value: 'highlight', label: words('reader.styleFill') },
          { value: 'underline', label: words('reader.styleLine') },
        ]}
        onChange={(style) => marking.restyle(mark.id, style)}
      />
      <TagField tags={mark.tags} tagging={tagging} onChange={(tags) => marking.tag(mark.id, tags)} />
      <NoteField documentId={documentId} mark={mark} writing={writing} onClose={onClose} />
      {mark.end - mark.start > longMark && (
        <p className="acts">
          <Button kind="tool" onPress={() => onGoTo(mark.start)}>
            {words('reader.endOff', { edge: 'start' })}
          </Button>
          <Button kind="tool" onPress={() => onGoTo(mark.end - 1)}>
            {words('reader.endOff', { edge: 'end' })}
          </Button>
        </p>
      )}
      <MarkTimes mark={mark} />
      <CitedIn annotationId={mark.id} />
      <p className="acts">
        <Button kind="tool" onPress={onClose}>
          {words('reader.closeMark')}
        </Button>
        <Button kind="tool" shortcut={useShortcut('new-card')} onPress={() => onCard(null)}>
          {words('reader.makeCard')}
        </Button>
        <MarkMenu onCard={onCard} />
        <IconButton
          label={words('reader.removeMark')}
          icon={TrashIcon}
          shortcut="Delete"
          onPress={() => marking.remove(mark.id, mark.exact)}
        />
      </p>
    </div>
  )
}

function MarkTimes({ mark: { createdAtMs, updatedAtMs } }: { mark: Mark }) {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(() => Date.now())
  const [made, at] = [dayWords(intl, createdAtMs, nowMs), dayWords(intl, updatedAtMs, nowMs)]
  return <p className="meta">{words('reader.markTimes', { made, at, changed: made === at ? 'no' : 'yes' })}</p>
}
