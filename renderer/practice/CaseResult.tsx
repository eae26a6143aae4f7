import './result.css'
import { useMemo, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { AttemptResult, PracticeCase } from '../../shared/model/practice'
import { readPart } from '../../shared/practice/part'
import { announce } from '../app/announce'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { CaseHead } from './CaseHead'
import { LawTool } from './CaseTools'
import { CaseText } from './CaseText'
import { colorOf } from './case-pieces'
import { Decisive } from './Decisive'
import { ResultMargin, type WayOn } from './ResultMargin'
import { ResultNotes } from './ResultNotes'
import { ResultTable } from './ResultTable'
import { groupRows, openAtFirst } from './row-groups'
import { TraceByPerson } from './TraceByPerson'

interface CaseResultProps {
  one: PracticeCase
  result: AttemptResult
  index: ReactNode
  wayOn: WayOn
  /** in the margin: what the result called to memory */
  children?: ReactNode
}

/** What an answer to a case was worth: the deciding fact, each part, how the engine gets there, and the case again. */
export function CaseResult({ one, result, index, wayOn, children }: CaseResultProps) {
  const words = useWords()
  const [showsWhyNot, setShowsWhyNot] = useState(false)
  const [showsLaw, setShowsLaw] = useState(false)
  const laws = useMemo(() => new Map([...one.elements, ...one.findings].map(({ id, law }) => [id, law])), [one])
  const toggle = () => {
    announce(words(showsWhyNot ? 'practice.whyNotHidden' : 'practice.whyNotShown'))
    setShowsWhyNot(!showsWhyNot)
  }
  const decisive = result.rows.find((row) => row.decisive)
  const groups = groupRows(result.rows)
  const first = groups.find(({ key, person }) => person && openAtFirst(groups).has(key))
  return (
    <Page
      name="practice"
      title={words('practice.resultTitle', { number: one.number })}
      heading={null}
      head={<CaseHead one={one} />}
      index={index}
      marginHead={<LawTool shows={showsLaw} onToggle={() => setShowsLaw(!showsLaw)} />}
      margin={
        <ResultMargin result={result} wayOn={wayOn} showsWhyNot={showsWhyNot} onWhyNot={toggle}>
          {children}
        </ResultMargin>
      }
    >
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
        <TraceByPerson traces={result.traces} labelledBy="trace" first={first?.key ?? null} />
      </section>
      <CaseAgain one={one} evidence={result.evidence} />
    </Page>
  )
}

/** The case once more, with the words on which the key rests. */
function CaseAgain({ one, evidence }: { one: PracticeCase; evidence: AttemptResult['evidence'] }) {
  const words = useWords()
  const intl = useIntl()
  return (
    <>
      <div className="col case-again">
        <h2>{words('practice.theCase')}</h2>
      </div>
      <CaseText
        paragraphs={one.paragraphs}
        lang={one.lang}
        marks={evidence
          .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
          .map(({ persons = [], ...mark }, at) => ({
            ...mark,
            number: at + 1,
            color: colorOf(one.elements.findIndex(({ id }) => id === readPart(mark.element).id)),
            person: one.subjects.length > 0 && persons.length > 0 ? intl.formatList(persons, { type: 'unit' }) : null,
          }))}
        chosen={null}
      />
    </>
  )
}
