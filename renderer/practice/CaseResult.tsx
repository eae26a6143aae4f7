import './result.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AttemptResult, PracticeCase } from '../../shared/model/practice'
import { readPart } from '../../shared/practice/part'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CaseHead } from './CaseHead'
import { LawTool } from './CaseTools'
import { CaseText } from './CaseText'
import { colorOf } from './case-pieces'
import type { CaseMode } from './case-path'
import { Decisive } from './Decisive'
import { ModeIndex } from './ModeIndex'
import { ResultMargin } from './ResultMargin'
import { ResultNotes } from './ResultNotes'
import { ResultTable } from './ResultTable'
import { TraceTree } from './TraceTree'

interface CaseResultProps {
  one: PracticeCase
  attemptId: string
  mode: CaseMode
}

/** What an answer to a case was worth: the deciding fact, each part, how the engine gets there, and the case again. */
export function CaseResult({ one, attemptId, mode }: CaseResultProps) {
  const words = useWords()
  const api = useApi()
  const { data: result, error, refetch } = useQuery(api.practice.result.queryOptions({ attemptId }))
  const [showsWhyNot, setShowsWhyNot] = useState(false)
  const [showsLaw, setShowsLaw] = useState(false)
  const toggle = () => {
    announce(words(showsWhyNot ? 'practice.whyNotHidden' : 'practice.whyNotShown'))
    setShowsWhyNot(!showsWhyNot)
  }
  return (
    <Page
      name="practice"
      title={words('practice.resultTitle', { number: one.number })}
      heading={null}
      head={<CaseHead one={one} />}
      index={<ModeIndex mode={mode} one={one} />}
      marginHead={<LawTool shows={showsLaw} onToggle={() => setShowsLaw(!showsLaw)} />}
      margin={result && <ResultMargin result={result} mode={mode} showsWhyNot={showsWhyNot} onWhyNot={toggle} />}
    >
      {error && <ErrorState level={1} error={error} onRetry={() => void refetch()} />}
      {!result && !error && <Waiting />}
      {result && <ResultPage one={one} result={result} showsWhyNot={showsWhyNot} showsLaw={showsLaw} />}
    </Page>
  )
}

interface ResultPageProps {
  one: PracticeCase
  result: AttemptResult
  showsWhyNot: boolean
  showsLaw: boolean
}

function ResultPage({ one, result, showsWhyNot, showsLaw }: ResultPageProps) {
  const words = useWords()
  const laws = useMemo(() => new Map([...one.elements, ...one.findings].map(({ id, law }) => [id, law])), [one])
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
      <ResultTable rows={result.rows} traces={result.traces} showsWhyNot={showsWhyNot} laws={showsLaw ? laws : null} />
      <ResultNotes result={result} />
      <section className="col trace">
        <h2 id="trace">{words('practice.trace')}</h2>
        <TraceTree traces={result.traces.filter(({ asked }) => asked)} labelledBy="trace" />
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
            color: colorOf(one.elements.findIndex(({ id }) => id === readPart(mark.element).id)),
          }))}
        chosen={null}
      />
    </>
  )
}
