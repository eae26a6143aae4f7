import '../practice.css'
import '../result.css'
import '../modes.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useApi } from '../../app/api'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { ModeIndex } from '../ModeIndex'
import { examsPath } from './exam-path'
import { ExamReportPage } from './ExamReportPage'
import { RunExam } from './RunExam'
import { StartExam } from './StartExam'

/** Exams: the start, one that goes on, or what one was worth. */
export function ExamScreen() {
  const { examId } = useParams()
  return examId === undefined ? <StartExam /> : <OneExam key={examId} examId={examId} />
}

function OneExam({ examId }: { examId: string }) {
  const words = useWords()
  const api = useApi()
  const { data: exam, error, refetch } = useQuery(api.practice.exam.get.queryOptions({ examId }))
  if (exam?.report) return <ExamReportPage exam={exam} report={exam.report} />
  if (exam) return <RunExam exam={exam} />
  return (
    <Page name="practice" title={words('practice.exam')} heading={null} index={<ModeIndex mode={null} />}>
      {error ? (
        <ErrorState
          level={1}
          error={error}
          onRetry={() => void refetch()}
          actions={<LinkButton to={examsPath}>{words('practice-modes.allExams')}</LinkButton>}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
