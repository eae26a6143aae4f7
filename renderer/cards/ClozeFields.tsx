import { useRef } from 'react'
import { applyEdit, hideWords, type TextEdit } from '../../shared/cards/cloze-edit'
import { announceFailure } from '../app/announce'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { SideField, type CardFieldsProps } from './SideField'
import { ClozeCards } from './ClozeCards'
import { textFault } from './draft'
import { MarkdownField } from './MarkdownField'
import { typeOver } from './type-over'

/** A text of which words are hidden: select them and hide them; what each card will ask stands below. */
export function ClozeFields(props: CardFieldsProps) {
  const { draft, onChange, missing } = props
  const words = useWords()
  const area = useRef<HTMLTextAreaElement>(null)

  const change = (edit: TextEdit) => {
    const field = area.current
    if (!field || !typeOver(field, edit)) onChange({ text: applyEdit(draft.text, edit) })
  }
  const hide = (shares: boolean) => {
    const field = area.current
    if (!field) return
    const edit = hideWords(draft.text, { start: field.selectionStart, end: field.selectionEnd }, { shares })
    if (typeof edit === 'string') announceFailure(words('cards.cannotHide', { why: edit }))
    else change(edit)
    field.focus()
  }
  useCommand('hide-words', () => hide(false))
  useCommand('hide-together', () => hide(true))

  const fault = textFault(draft)
  const wrong = !missing.includes('text')
    ? null
    : draft.text.trim() === '' || !fault
      ? words('cards.wantsText')
      : words('cards.textFault', { code: fault.code, place: placeOf(draft.text, fault.at) })

  return (
    <>
      <MarkdownField
        label={words('cards.text')}
        rows={5}
        value={draft.text}
        onChange={(text) => onChange({ text })}
        wrong={wrong}
        areaRef={area}
        help={words('cards.hideHelp')}
      />
      <p className="acts hide-acts">
        <Button kind="tool" shortcut={useShortcut('hide-words')} onPress={() => hide(false)}>
          {words('cards.hide')}
        </Button>
        <Button kind="tool" shortcut={useShortcut('hide-together')} onPress={() => hide(true)}>
          {words('cards.hideTogether')}
        </Button>
      </p>
      <ClozeCards text={draft.text} onEdit={(edit) => onChange({ text: applyEdit(draft.text, edit) })} />
      <SideField {...props} part="extra" label={words('cards.extra')} rows={2} />
    </>
  )
}

/** The words at a place, as one would quote them. */
const placeOf = (text: string, at: number): string => `${text.slice(at, at + 24)}${text.length > at + 24 ? '…' : ''}`
