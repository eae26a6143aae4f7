import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { lastText } from '../app/last-text'
import type { StudyAsked } from '../app/study-path'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { emptyStudy, faultIn, requestOf, studyKinds, usualEffect, type StudyDraft } from './study-draft'
import { StudyFields } from './StudyFields'
import { useStartStudy } from './useStudy'

const ALL_DECKS = ''

interface StudyDialogProps {
  deckId: string | null | undefined
  /** what it is to be of, where the learner came from a place that knows */
  asked: StudyAsked | undefined
  onClose(): void
}

/** Chooses a custom study: of which cards, and whether answers count; says how many it finds before it starts. */
export function StudyDialog({ deckId = null, asked: from, onClose }: StudyDialogProps) {
  const api = useApi()
  const words = useWords()
  const [given, setDraft] = useState(() => ({ ...emptyStudy(deckId), ...from }))
  const { data: texts = [] } = useQuery(api.library.list.queryOptions())
  // The text that is being read is most likely meant.
  const draft: StudyDraft = { ...given, documentId: given.documentId ?? lastText(texts)?.id ?? null }
  const change = (part: Partial<StudyDraft>) => setDraft((before) => ({ ...before, ...part }))
  const { start, isBusy } = useStartStudy()
  const { data: decks = [] } = useQuery(api.review.decks.queryOptions())
  const request = requestOf(draft)
  const asked = useDeferredValue(request)
  const found = useQuery({
    ...api.review.study.find.queryOptions(asked ?? skipToken),
    placeholderData: asked ? keepPreviousData : undefined,
  })
  const failure = useFailureWords()(found.error)
  const hasEffect = draft.effect ?? usualEffect(draft.kind)
  const cards = request && !found.error ? (found.data?.cards ?? 0) : 0

  return (
    <Dialog
      title={words('review.studyChoose')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="main"
          busy={isBusy}
          isDisabled={cards === 0}
          aria-describedby="study-found"
          onPress={() => request && start(request)}
        >
          {words('review.studyStart', { cards })}
        </Button>
      }
    >
      <div className="study-form">
        <RadioGroup
          className="study-kinds"
          value={draft.kind}
          onChange={(value) => change({ kind: studyKinds.find((kind) => kind === value), effect: null })}
        >
          <Label className="label">{words('review.studyOf')}</Label>
          {studyKinds.map((kind) => (
            <Radio key={kind} value={kind} className="study-kind" autoFocus={kind === draft.kind}>
              <span className="dot" aria-hidden />
              {words('review.studyKind', { kind: kind.replace('-', '') })}
            </Radio>
          ))}
        </RadioGroup>
        <StudyFields draft={draft} onChange={change} />
        <Select
          label={words('review.studyDeck')}
          value={draft.deckId ?? ALL_DECKS}
          options={[
            { value: ALL_DECKS, label: words('review.allDecks') },
            ...decks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => change({ deckId: value === ALL_DECKS ? null : value })}
        />
        <div>
          <Choice
            label={words('review.studyEffect')}
            value={hasEffect ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: words('review.studyCounts') },
              { value: 'no', label: words('review.studyPractice') },
            ]}
            describedBy="study-effect"
            onChange={(value) => change({ effect: value === 'yes' })}
          />
          <p id="study-effect" className="meta">
            {words(hasEffect ? 'review.studyCountsHelp' : 'review.studyPracticeHelp')}
          </p>
        </div>
        <p id="study-found" className={found.isFetching ? 'under is-stale' : 'under'} aria-live="polite">
          {faultIn(draft)
            ? null
            : request === null
              ? words('review.studyMissing', { kind: draft.kind.replace('-', '') })
              : found.error
                ? `${failure.title}. ${failure.help}`
                : found.data && words('review.studyFound', { cards, kind: draft.kind.replace('-', '') })}
        </p>
      </div>
    </Dialog>
  )
}
