import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { ExamSummary } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { examPath } from './exam-path'

/** Exams that go on, and those that have ended. */
export function ExamList() {
  const words = useWords()
  const intl = useIntl()
  const api = useApi()
  const exams: ExamSummary[] = useQuery(api.practice.exam.list.queryOptions()).data ?? []
  const [openedAtMs] = useState(Date.now)
  if (exams.length === 0) return null
  return (
    <section className="col-wide mode-list">
      <h2>{words('practice-modes.exams')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('practice-modes.examBegun')}</th>
            <th scope="col" className="end">
              {words('practice-modes.examCases')}
            </th>
            <th scope="col" className="end">
              {words('practice-modes.examScore')}
            </th>
          </tr>
        </thead>
        <tbody>
          {exams.map(({ id, startedAtMs, cases, score, endedAtMs, endsAtMs }) => (
            <tr key={id}>
              <td>
                <Link className="link" to={endedAtMs === null ? examPath(id, 0) : examPath(id)}>
                  {intl.formatDate(startedAtMs, { day: 'numeric', month: 'long', hour: 'numeric', minute: 'numeric' })}
                </Link>
              </td>
              <td className="end">{words('practice-modes.items', { count: cases })}</td>
              <td className="end">
                {score === null ? (
                  <span className="meta">
                    {words(
                      endedAtMs !== null
                        ? 'practice-modes.examNoScore'
                        : endsAtMs !== null && endsAtMs <= openedAtMs
                          ? 'practice-modes.examTimeOver'
                          : 'practice-modes.examGoesOn',
                    )}
                  </span>
                ) : (
                  words('practice.score', { score })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
