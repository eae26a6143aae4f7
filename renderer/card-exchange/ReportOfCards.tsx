import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useIntl } from 'react-intl'
import { cardReportLines, missingLines, toldLine } from '../../shared/card-exchange/report-lines'
import type { CardsReport } from '../../shared/model/card-exchange'
import type { Speaker } from '../../shared/words/catalogue'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'

/** What says the sentences of a report. */
export function useSpeaker(): Speaker['formatMessage'] {
  const intl = useIntl()
  return (message, values) => intl.formatMessage(message, values)
}

/** What became of a file of cards: in sums, and card by card, those that were left out first. */
export function ReportOfCards({ report }: { report: CardsReport }) {
  const words = useWords()
  const say = useSpeaker()
  return (
    <>
      <ul className="exchange-sums">
        {cardReportLines(report, say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.missing.length > 0 && (
        <ul className="exchange-remarks">
          {missingLines(report, say).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {report.told.length > 0 && (
        <details open={report.counts.skipped > 0}>
          <summary>
            {words('cardFile.import.each', { count: report.told.length })}
            <Icon of={CaretDownIcon} small />
          </summary>
          <ol className="exchange-remarks">
            {report.told.map((one) => (
              <li key={`${one.line} ${one.became}`}>{toldLine(one, say)}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
