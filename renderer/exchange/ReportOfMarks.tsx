import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useIntl } from 'react-intl'
import { remarkLines, reportLines } from '../../shared/exchange/report-lines'
import type { MarksReport } from '../../shared/model/marks-exchange'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'

/** Gives the lines that sum up a report. */
export function useReportLines(): (report: MarksReport) => string[] {
  const intl = useIntl()
  return (report) => reportLines(report, (message, values) => intl.formatMessage(message, values))
}

/** What became of a file of marks: in sums, and one by one what did not come in as it was. */
export function ReportOfMarks({ report }: { report: MarksReport }) {
  const words = useWords()
  const intl = useIntl()
  const linesOf = useReportLines()
  const remarks = remarkLines(report, (message, values) => intl.formatMessage(message, values))
  const told = [...report.skipped, ...report.notices].reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <ul className="exchange-sums">
        {linesOf(report).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <details>
          <summary>
            {words('exchange.import.each', { count: remarks.length })}
            <Icon of={CaretDownIcon} small />
          </summary>
          <ol className="exchange-remarks">
            {remarks.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ol>
          {told > remarks.length && (
            <p className="meta">{words('exchange.import.more', { count: told - remarks.length })}</p>
          )}
        </details>
      )}
    </>
  )
}
