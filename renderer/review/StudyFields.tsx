import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { faultName } from '../cards/search-fault'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { faultIn, type StudyDraft } from './study-draft'

interface StudyFieldsProps {
  draft: StudyDraft
  onChange(part: Partial<StudyDraft>): void
}

const WHOLE_TEXT = ''

/** What else is to be said of the study that was chosen. */
export function StudyFields({ draft, onChange }: StudyFieldsProps) {
  const words = useWords()
  const { kind } = draft
  const fault = faultIn(draft)
  if (kind === 'document') return <TextFields draft={draft} onChange={onChange} />
  return (
    <>
      {kind === 'search' && (
        <Field
          label={words('review.studyQuery')}
          help={words('review.studyQueryHelp')}
          spellCheck="false"
          value={draft.query}
          wrong={fault && words('cards.fault', { why: faultName(fault.why), found: fault.found })}
          onChange={(query) => onChange({ query })}
        />
      )}
      {kind === 'ahead' && (
        <NumberField
          label={words('review.studyDays')}
          value={draft.days}
          most={365}
          onChange={(days) => onChange({ days })}
        />
      )}
      {kind === 'deck-new' && (
        <NumberField
          label={words('review.studyNew')}
          value={draft.limit}
          most={9999}
          onChange={(limit) => onChange({ limit })}
        />
      )}
    </>
  )
}

function TextFields({ draft, onChange }: StudyFieldsProps) {
  const api = useApi()
  const words = useWords()
  const { documentId, sectionId } = draft
  const { data: texts = [] } = useQuery(api.library.list.queryOptions())
  const { data: text } = useQuery(api.library.open.queryOptions(documentId === null ? skipToken : { id: documentId }))
  return (
    <>
      <Select
        label={words('review.studyText')}
        value={documentId}
        placeholder={words('review.studyTextChoose')}
        options={texts.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        onChange={(id) => onChange({ documentId: id, sectionId: null })}
      />
      {text && text.sections.length > 1 && (
        <Select
          label={words('review.studySection')}
          value={sectionId ?? WHOLE_TEXT}
          options={[
            { value: WHOLE_TEXT, label: words('review.studyWholeText') },
            ...text.sections.map(({ id, number, title }) => ({
              value: id,
              label: number === null ? title : `§ ${number} ${title}`,
            })),
          ]}
          onChange={(id) => onChange({ sectionId: id === WHOLE_TEXT ? null : id })}
        />
      )}
    </>
  )
}

interface NumberFieldProps {
  label: string
  value: number
  most: number
  onChange(value: number): void
}

/** A whole number from 1; what is none is put right when the field is left. */
function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  return (
    <Field
      label={label}
      type="number"
      inputMode="numeric"
      value={value === 0 ? '' : String(value)}
      onChange={(typed) => onChange(Math.min(most, Math.max(0, Math.trunc(Number(typed)) || 0)))}
      onBlur={() => value === 0 && onChange(1)}
    />
  )
}
