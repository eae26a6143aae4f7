import { useId, type Ref } from 'react'
import type { ResultRow } from '../../../shared/model/practice'
import { useWords, Words } from '../../app/words'
import { useSettings } from '../../app/useSettings'
import { Choice } from '../../ui/Choice'
import { Sign } from '../../ui/Sign'
import { takeGroupKeys } from '../AnswerGroup'
import type { CaseDraft } from '../drafts'
import { quoteOf } from '../EvidenceList'
import { GroupMarks } from '../GroupMarks'
import { useHintWords } from '../hint-words'
import { Law } from '../Law'
import { saidOf, type Question } from '../questions'
import { ToldRow } from './ToldRow'
import type { Stage } from './useGuidedSteps'

interface GuidedStepProps {
  question: Question
  stage: Stage
  draft: CaseDraft
  paragraphs: readonly string[]
  /** what the answer was worth; null until it is checked */
  row: ResultRow | null
  wasSeen: boolean
  showsLaw: boolean
  hints: number
  /** gets the focus when the key is told */
  toldRef: Ref<HTMLHeadingElement>
  onAnswer(value: string): void
}

/** The question in hand: what to mark for it, its answers once that is done, and what the key has once it is answered. */
export function GuidedStep(props: GuidedStepProps) {
  const { question, stage, draft, paragraphs, row, wasSeen, showsLaw, hints, toldRef, onAnswer } = props
  const words = useWords()
  const hintWords = useHintWords()
  const { singleKeys } = useSettings()
  const marksId = useId()
  const isElement = question.kind === 'element'
  const marks = draft.evidence.flatMap((mark, at) =>
    isElement && mark.element === question.key
      ? { number: at + 1, quote: quoteOf(mark, paragraphs), fact: mark.fact, against: mark.against }
      : [],
  )
  return (
    <ol className="elements">
      {isElement && (
        <li className={stage === 'evidence' ? 'is-here' : undefined}>
          <h2>{words('practice.stageEvidence')}</h2>
          <GroupMarks id={marksId} question={question} marks={marks} />
          {showsLaw && <Law question={question} />}
          {hints > 0 && <p className="hint">{hintWords(question, hints)}</p>}
          {stage === 'evidence' && (
            <p className="ask">
              <Words
                id={singleKeys ? 'practice.stageEvidenceHelp' : 'practice.stageEvidenceHand'}
                values={{ key: (chunks) => <kbd className="cap">{chunks}</kbd> }}
              />
            </p>
          )}
        </li>
      )}
      {stage !== 'evidence' && (
        <li
          className={stage === 'answer' ? 'is-here' : undefined}
          data-question={question.key}
          onKeyDownCapture={takeGroupKeys}
        >
          <h2>{words('practice.stageAnswer')}</h2>
          {!isElement && showsLaw && <Law question={question} />}
          {!isElement && hints > 0 && <p className="hint">{hintWords(question, hints)}</p>}
          <Choice
            label={
              question.person
                ? words('practice.askedOf', { label: question.label, person: question.person.label })
                : question.label
            }
            labelHidden
            value={stage === 'told' && row && !wasSeen ? row.given : saidOf(question, draft)}
            options={question.options.map((option) => ({
              ...option,
              sign: option.sign && <Sign value={option.sign} />,
            }))}
            onChange={onAnswer}
            isDisabled={stage === 'told'}
            describedBy={isElement ? marksId : undefined}
          />
        </li>
      )}
      {stage === 'told' && row && (
        <li className="is-here">
          <ToldRow row={row} wasSeen={wasSeen} headingRef={toldRef} />
        </li>
      )}
    </ol>
  )
}
