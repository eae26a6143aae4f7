import { useEffect, useMemo, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import type { MarkColor } from '../../../shared/model/annotation'
import type { DocumentContent, Section } from '../../../shared/model/document'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { ColorChoice } from '../../ui/ColorChoice'
import { Field } from '../../ui/Field'
import { useReader } from '../store'
import { sentencesOf, type TextRange } from '../text/sentences'
import { runsOf } from './runs'

interface PickPanelProps {
  content: DocumentContent
  section: Section
  onSave(ranges: TextRange[], color: MarkColor, note: string): void
  onClose(): void
}

/**
 * Marking without a pointer and without seeing a cursor: the sentences of a section as a list to choose from, the
 * colours by name, a note. A screen reader gets real focus here, which it doesn't have in the text.
 */
export function PickPanel({ content, section, onSave, onClose }: PickPanelProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const [color, setColor] = useState<MarkColor>(useReader.getState().lastColor)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [note, setNote] = useState('')
  const box = useRef<HTMLElement>(null)
  const sentences = useMemo(
    () => sentencesOf(content.canonicalText, section.start, section.end, content.lang),
    [content, section],
  )
  const runs = runsOf(sentences, chosen)

  useEffect(
    () => box.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true }),
    [section.id],
  )

  return (
    <section ref={box} className="gloss is-in-hand pick-panel">
      <h2>{words('reader.pickTitle')}</h2>
      <p className="meta">{words('reader.pickHelp')}</p>
      <ListBox
        className="pick-list"
        aria-label={words('reader.pickSentences', { title: section.title })}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          setChosen(keys === 'all' ? new Set(sentences.keys()) : new Set([...keys].map(Number)))
        }}
      >
        {sentences.map(({ start, end }, index) => (
          <ListBoxItem key={start} id={index} className="pick-row" textValue={content.canonicalText.slice(start, end)}>
            {content.canonicalText.slice(start, end)}
          </ListBoxItem>
        ))}
      </ListBox>
      <ColorChoice label={words('reader.color')} value={color} names={markNames} onChange={setColor} />
      <Field label={words('reader.note')} serif rows={2} value={note} onChange={setNote} />
      <p className="acts">
        <Button isDisabled={runs.length === 0} onPress={() => onSave(runs, color, note)}>
          {words('reader.pickSave', { count: runs.length })}
        </Button>
        <Button kind="tool" onPress={onClose}>
          {words('reader.cancel')}
        </Button>
      </p>
    </section>
  )
}
