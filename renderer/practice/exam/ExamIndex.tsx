import { FlagIcon } from '@phosphor-icons/react/Flag'
import { Link } from 'react-router'
import type { Exam } from '../../../shared/model/practice-modes'
import { useWords } from '../../app/words'
import { Icon } from '../../ui/Icon'
import { holdsAnswers } from '../drafts'
import { examPath } from './exam-path'
import type { ExamDraft } from './useExamWork'

interface ExamIndexProps {
  exam: Exam
  drafts: ReadonlyMap<number, ExamDraft>
  at: number
}

/** Second part of the index: the cases of the exam, which of them were begun, and which are flagged. */
export function ExamIndex({ exam, drafts, at }: ExamIndexProps) {
  const words = useWords()
  const begun = exam.cases.filter(({ position }) => isBegun(drafts.get(position))).length
  return (
    <>
      <h2>
        {words('practice.exam')}
        <span>{words('practice.tried', { tried: begun, of: exam.cases.length })}</span>
      </h2>
      {exam.cases.map(({ position, title }, index) => {
        const said = drafts.get(position)
        return (
          <Link key={position} to={examPath(exam.id, index)} replace aria-current={index === at ? 'page' : undefined}>
            <span>{words('practice.caseTitle', { number: index + 1, title })}</span>
            <span className="n">
              {isBegun(said) && words('practice-modes.begun')}
              {said?.flagged && (
                <>
                  {' '}
                  <Icon of={FlagIcon} small />
                  <span className="vh">{words('practice-modes.flagged')}</span>
                </>
              )}
            </span>
          </Link>
        )
      })}
    </>
  )
}

const isBegun = (said: ExamDraft | undefined) => said !== undefined && holdsAnswers(said.draft)
