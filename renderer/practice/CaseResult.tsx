import './result.css'
import { useQuery } from '@tanstack/react-query'
import type { AttemptResult, PracticeCase, ResultRow } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords, Words } from '../app/words'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CaseHead } from './CaseHead'
import { CaseIndex } from './CaseIndex'
import { CaseText } from './CaseText'
import { colorOf } from './case-pieces'
import { Quotes } from './Quotes'
import { ResultMargin } from './ResultMargin'
import { ResultTable } from './ResultTable'
import { TraceTree } from './TraceTree'
import { hasSign } from './Value'

/** What an answer to a case was worth: the deciding fact, each part, how the engine gets there, and the case again. */
export function CaseResult({ one, attemptId }: { one: PracticeCase; attemptId: string }) {
  const words = useWords()
  const api = useApi()
  const { data: result, error, refetch } = useQuery(api.practice.result.queryOptions({ attemptId }))
  return (
    <Page
      name="practice"
      title={words('practice.resultTitle', { number: one.number })}
      heading={null}
      head={<CaseHead one={one} />}
      index={<CaseIndex current={one.key} />}
      margin={result && <ResultMargin one={one} result={result} />}
    >
      {error && <ErrorState level={1} error={error} onRetry={() => void refetch()} />}
      {!result && !error && <Waiting />}
      {result && <ResultPage one={one} result={result} />}
    </Page>
  )
}

function ResultPage({ one, result }: { one: PracticeCase; result: AttemptResult }) {
  const words = useWords()
  const decisive = result.rows.find((row) => row.decisive)
  return (
    <>
      <div className="col res-head">
        <h1 className="screen">
          {words('practice.right', { right: result.right, of: result.of, partly: result.partly })}
        </h1>
        {decisive && (
          <p className="under">
            <Decisive row={decisive} />
          </p>
        )}
      </div>
      <ResultTable rows={result.rows} traces={result.traces} />
      <section className="col explained">
        <h2>{words('practice.why')}</h2>
        <p>{result.explanation}</p>
      </section>
      <section className="col trace">
        <h2 id="trace">{words('practice.trace')}</h2>
        <TraceTree traces={result.traces} labelledBy="trace" />
      </section>
      <div className="col case-again">
        <h2>{words('practice.theCase')}</h2>
      </div>
      <CaseText
        paragraphs={one.paragraphs}
        lang={one.lang}
        marks={result.evidence
          .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
          .map((mark, at) => ({
            ...mark,
            number: at + 1,
            color: colorOf(one.elements.findIndex(({ id }) => id === mark.element)),
          }))}
        chosen={null}
      />
    </>
  )
}

/** The fact on which the case turns, in one sentence, with the words that show it. */
function Decisive({ row }: { row: ResultRow }) {
  const isOpen = row.quotes.length === 0
  return (
    <Words
      id="practice.decisive"
      values={{
        label: row.label,
        value: isOpen ? 'open' : hasSign(row.expected) ? row.expected : 'choice',
        choice: row.valueLabels[row.expected] ?? '',
        quotes: () => <Quotes quotes={row.quotes} />,
        b: (chunks) => <b>{chunks}</b>,
      }}
    />
  )
}
