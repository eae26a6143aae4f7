import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { searchRegex } from '../../shared/search-syntax/regex'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Tick } from '../ui/Tick'
import { ReplacePreview } from './ReplacePreview'
import type { CardActions } from './useCardActions'
import { useResting } from './useResting'
import './card-dialogs.css'

/** Stands for no field in particular. */
const ANYWHERE = 'anywhere'
const fields = [
  ANYWHERE,
  'front',
  'back',
  'term',
  'meaning',
  'legalSource',
  'items',
  'text',
  'answer',
  'extra',
  'label',
] as const

interface ReplaceDialogProps {
  noteIds: string[]
  replace: CardActions['replace']
  onClose(): void
}

/** Replaces words in chosen notes, and shows before what that would change. */
export function ReplaceDialog({ noteIds, replace, onClose }: ReplaceDialogProps) {
  const words = useWords()
  const api = useApi()
  const failureWords = useFailureWords()
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [regex, setRegex] = useState(false)
  const [matchCase, setMatchCase] = useState(false)
  const [field, setField] = useState<string>(ANYWHERE)
  const isWrong = regex && find !== '' && searchRegex(find) === null
  const canAsk = find !== '' && !isWrong
  const typed = { find, replace: by, regex, matchCase, field: field === ANYWHERE ? null : field }
  // The many ids stay out of what is looked at with each key.
  const rested = useResting(canAsk ? typed : null)
  const { data, error, isPlaceholderData } = useQuery({
    ...api.cards.replacePreview.queryOptions(canAsk && rested ? { noteIds, ...rested } : skipToken, { gcTime: 0 }),
    placeholderData: keepPreviousData,
  })
  const preview = canAsk ? data : undefined
  // What is done is what was shown.
  const isShown = !isPlaceholderData && JSON.stringify(rested) === JSON.stringify(typed)
  const count = isShown ? (preview?.notes ?? 0) : 0
  const finish = () => {
    if (count === 0) return
    replace.mutate({ noteIds, ...typed })
    onClose()
  }
  return (
    <Dialog
      title={words('cards.replaceTitle', { count: noteIds.length })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={count === 0} onPress={finish}>
          {words('cards.replaceNow')}
        </Button>
      }
    >
      <div className="fields-beside">
        <Field
          label={words('cards.replaceFind')}
          serif
          value={find}
          onChange={setFind}
          wrong={isWrong ? words('cards.replaceWrong') : error ? failureWords(error).title : null}
          autoFocus
        />
        <Field
          label={words('cards.replaceWith')}
          serif
          value={by}
          onChange={setBy}
          help={regex ? words('cards.replaceHelp') : undefined}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
        />
        <Select
          label={words('cards.replaceField')}
          value={field}
          options={fields.map((value) => ({ value, label: words('cards.replaceFieldName', { field: value }) }))}
          onChange={setField}
        />
      </div>
      <p className="ticks">
        <Tick isSelected={regex} onChange={setRegex}>
          {words('cards.replaceRegex')}
        </Tick>
        <Tick isSelected={matchCase} onChange={setMatchCase}>
          {words('cards.replaceCase')}
        </Tick>
      </p>
      {preview && <ReplacePreview preview={preview} />}
    </Dialog>
  )
}
