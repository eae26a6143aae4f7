import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { EXAM_MINUTES_AT_MOST, type ExamOffer } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { ModeIndex } from '../ModeIndex'
import { newSeed } from '../new-seed'
import { ExamList } from './ExamList'
import { examPath } from './exam-path'
import { type ExamForm, mostCases, readExamForm } from './exam-request'

/** Where an exam is begun: of how many cases, of which levels, in what time; and those that were. */
export function StartExam() {
  const words = useWords()
  const api = useApi()
  const { data: offer, error, refetch } = useQuery(api.practice.exam.offer.queryOptions())
  return (
    <Page
      name="practice"
      title={words('practice.exam')}
      under={words('practice-modes.examUnder')}
      index={<ModeIndex mode={null} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!offer && !error && <Waiting />}
      {offer?.stories.length === 0 && (
        <EmptyState
          title={words('practice.none')}
          actions={
            <LinkButton kind="main" to="/library">
              {words('practice-modes.toLibrary')}
            </LinkButton>
          }
        >
          {words('practice.noneHelp')}
        </EmptyState>
      )}
      {offer && offer.stories.length > 0 && <ExamFields offer={offer} />}
      <ExamList />
    </Page>
  )
}

const counts = ['5', '10', '20']

function ExamFields({ offer }: { offer: ExamOffer }) {
  const words = useWords()
  const navigate = useNavigate()
  const api = useApi()
  const all = offer.stories.map(({ level }) => level)
  const [form, setForm] = useState<ExamForm>({ cases: '10', levels: all, minutes: '' })
  const [wasAsked, setWasAsked] = useState(false)
  const { request, faults } = readExamForm(form, offer)
  const shown = wasAsked ? faults : { cases: null, levels: null, minutes: null }
  const most = mostCases(offer, form.levels)
  const start = useOperation(api.practice.exam.start, {
    onDone: ({ result }) => void navigate(examPath(result.examId, 0)),
  })
  const begin = () => {
    setWasAsked(true)
    if (request && !start.isPending) start.mutate({ ...request, seed: newSeed() })
  }
  useCommand('check-answer', begin)
  const shortcut = useShortcut('check-answer')
  const turn = (level: number) =>
    setForm((now) => ({
      ...now,
      levels: now.levels.includes(level) ? now.levels.filter((one) => one !== level) : [...now.levels, level],
    }))

  return (
    <form
      className="col mode-start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <div className="with-field">
        <Field
          label={words('practice-modes.examCases')}
          help={words('practice-modes.examMost', { most })}
          value={form.cases}
          inputMode="numeric"
          wrong={shown.cases === null ? null : words('practice-modes.examCasesWrong', { why: shown.cases, most })}
          onChange={(cases) => setForm({ ...form, cases })}
        />
        <span className="choice" role="group" aria-label={words('practice-modes.examCases')}>
          {counts.map((count) => (
            <Button
              key={count}
              kind="bare"
              className="cell"
              pressed={form.cases === count}
              onPress={() => setForm({ ...form, cases: count })}
            >
              {words('practice-modes.questionsOf', { count: Number(count) })}
            </Button>
          ))}
        </span>
      </div>
      <div className="choice-group">
        <span className="label" id="levels">
          {words('practice-modes.examLevels')}
        </span>
        <span className="choice" role="group" aria-labelledby="levels" aria-describedby="levels-wrong">
          {all.map((level) => (
            <Button
              key={level}
              kind="bare"
              className="cell"
              pressed={form.levels.includes(level)}
              onPress={() => turn(level)}
            >
              {words('practice.levelName', { level })}
            </Button>
          ))}
        </span>
        <span className="why" id="levels-wrong">
          {shown.levels !== null && words('practice-modes.examLevelsWrong')}
        </span>
      </div>
      <div className="with-field">
        <Field
          label={words('practice-modes.examMinutes')}
          help={words('practice-modes.examMinutesHelp')}
          value={form.minutes}
          inputMode="numeric"
          wrong={
            shown.minutes === null ? null : words('practice-modes.examMinutesWrong', { most: EXAM_MINUTES_AT_MOST })
          }
          onChange={(minutes) => setForm({ ...form, minutes })}
        />
      </div>
      <p className="btnrow">
        <Button kind="main" type="submit" shortcut={shortcut} busy={start.isPending}>
          {words('practice-modes.startExam')}
        </Button>
      </p>
    </form>
  )
}
