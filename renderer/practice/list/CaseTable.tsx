import type { Ref } from 'react'
import { Link } from 'react-router'
import type { CaseSummary } from '../../../shared/model/practice'
import { useWords } from '../../app/words'
import { casePath, type CaseMode } from '../case-path'

interface CaseTableProps {
  cases: readonly CaseSummary[]
  mode: CaseMode
  ref: Ref<HTMLTableElement>
}

/** Cases to choose from, with what they ask for and what the last answer to each reached. */
export function CaseTable({ cases, mode, ref }: CaseTableProps) {
  const words = useWords()
  return (
    <div className="col-wide caselist">
      <table ref={ref}>
        <caption className="vh">{words('practice.tableHelp')}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words('practice.case')}
            </th>
            <th scope="col" className="end">
              {words('practice.level')}
            </th>
            <th scope="col" className="end">
              {words('practice.minutes')}
            </th>
            <th scope="col" className="end">
              {words('practice.lastScore')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ key, number, isOwn, title, level, minutes, lastScore }) => (
            <tr key={key}>
              <td className="n">{isOwn ? '' : words('practice.number', { number })}</td>
              <td className="q">
                <Link to={casePath(key, mode)}>{title}</Link>
                {isOwn && <span className="meta"> {words('practice.isOwn')}</span>}
              </td>
              <td className="end">{words('practice.levelOf', { level })}</td>
              <td className="end">{words('practice.minutesOf', { minutes })}</td>
              <td className="end">
                {lastScore === null ? (
                  <span className="meta">{words('practice.untried')}</span>
                ) : (
                  words('practice.score', { score: lastScore })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
