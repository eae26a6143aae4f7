import type { CardParts } from '../../shared/cards/parts'
import { useWords } from '../app/words'
import type { MissingField } from './draft'
import { MarkdownField } from './MarkdownField'

export interface CardFieldsProps {
  draft: CardParts
  onChange(part: Partial<CardParts>): void
  /** what a try to save found missing */
  missing: readonly MissingField[]
}

interface SideFieldProps extends CardFieldsProps {
  part: 'front' | 'back' | 'extra'
  label: string
  rows: number
  help?: string
}

/** A side of the card, and why it was not taken. */
export function SideField({ draft, onChange, missing, part, label, rows, help }: SideFieldProps) {
  const words = useWords()
  return (
    <MarkdownField
      label={label}
      rows={rows}
      help={help}
      value={draft[part]}
      onChange={(value) => onChange({ [part]: value })}
      wrong={missing.some((field) => field === part) ? words('cards.wantsText') : null}
    />
  )
}
