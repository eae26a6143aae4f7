import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { Exam, ExamPart, ExamReport } from '../../../shared/model/practice-modes'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { resultPath } from '../case-path'
import { ModeIndex } from '../ModeIndex'
import { ReportMargin } from './ReportMargin'

/** What an exam was worth: in all, for each case, and for each element and finding. */
export function ExamReportPage({ exam, report }: { exam: Exam; report: ExamReport }) {
  const words = useWords()
  const intl = useIntl()
  const { right, partly, of, workedMs, weakest } = report
  const time = (ms: number | null) =>
    intl.formatDate(ms ?? 0, { day: 'numeric', month: 'long', hour: 'numeric', minute: 'numeric' })
  const ended = words('practice-modes.examEnded', {
    by: exam.endedBy ?? 'hand',
    time: time(exam.endedAtMs),
    minutes: minutesOf(workedMs),
  })
  return (
    <Page
      name="practice"
      title={words('practice.exam')}
      heading={words('practice.right', { right, of, partly })}
      under={
        weakest.length > 0
          ? words('practice-modes.examWeakest', {
              parts: intl.formatList(
                weakest.map(({ label }) => label),
                { type: 'conjunction' },
              ),
            })
          : words('practice-modes.examNothingMissed')
      }
      index={<ModeIndex mode={null} />}
      margin={<ReportMargin report={report} />}
    >
      <p className="col meta">{ended}</p>
      <section className="col-wide report">
        <h2>{words('practice-modes.reportCases')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('practice.case')}</th>
              <th scope="col" className="end">
                {words('practice-modes.examScore')}
              </th>
              <th scope="col" className="end">
                {words('practice.minutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.cases.map((one) => (
              <tr key={one.key}>
                <td className="q">
                  <Link to={resultPath(one.key, one.attemptId, 'free')}>{one.title}</Link>
                </td>
                <td className="end">{words('practice-modes.rightOf', { right: one.right, of: one.of })}</td>
                <td className="end">{words('practice-modes.workedMinutes', { minutes: minutesOf(one.workedMs) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Parts
        heading={words('practice-modes.reportElements')}
        parts={report.parts.filter(({ kind }) => kind === 'element')}
      />
      <Parts
        heading={words('practice-modes.reportFindings')}
        parts={report.parts.filter(({ kind }) => kind === 'finding')}
      />
      <p className="col btnrow">
        <LinkButton kind="main" to="/practice/exam">
          {words('practice-modes.allExams')}
        </LinkButton>
      </p>
    </Page>
  )
}

const MS_A_MINUTE = 60_000
const minutesOf = (ms: number) => Math.round(ms / MS_A_MINUTE)

function Parts({ heading, parts }: { heading: string; parts: readonly ExamPart[] }) {
  const words = useWords()
  return (
    <section className="col-wide report">
      <h2>{heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('practice.element')}</th>
            <th scope="col" className="end">
              {words('practice.outcomeRight')}
            </th>
            <th scope="col" className="end">
              {words('practice-modes.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, label, right, of }) => (
            <tr key={id}>
              <td>{label}</td>
              <td className="end">{words('practice-modes.rightOf', { right, of })}</td>
              <td className="end">{words('practice.score', { score: right / of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
