import './mastery.css'
import { useQuery } from '@tanstack/react-query'
import type { SkillMastery } from '../../../shared/model/practice'
import { useApi } from '../../app/api'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { listPath } from '../case-path'
import { ModeIndex } from '../ModeIndex'
import { Matrices } from './Matrices'
import { SkillTable } from './SkillTable'

/** What the learner can do, element by element and distinction by distinction, and what is taken for what. */
export function Mastery() {
  const words = useWords()
  const api = useApi()
  const { data: skills, error, refetch } = useQuery(api.practice.mastery.queryOptions())
  const isUntried = skills?.every(({ n }) => n === 0) ?? false
  const kinds = (...wanted: SkillMastery['kind'][]) => skills?.filter(({ kind }) => wanted.includes(kind)) ?? []
  return (
    <Page
      name="practice mastery"
      title={words('practice.mastery')}
      under={words('practice.masteryUnder')}
      index={<ModeIndex mode={null} isMastery />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!skills && !error && <Waiting />}
      {skills && isUntried && (
        <EmptyState
          title={words('practice.masteryNone')}
          actions={
            <LinkButton kind="main" to={listPath('free')}>
              {words('practice.allCases')}
            </LinkButton>
          }
        >
          {words('practice.masteryNoneHelp')}
        </EmptyState>
      )}
      {skills && !isUntried && (
        <>
          <SkillTable title={words('practice.elements')} skills={kinds('element', 'evidence', 'rule')} />
          <SkillTable title={words('practice.distinctions')} skills={kinds('distinction')} />
          <Matrices />
        </>
      )}
    </Page>
  )
}
