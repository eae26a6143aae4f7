import { useState } from 'react'
import type { FindingTrace, Named } from '../../shared/model/practice'
import { PersonFold } from './PersonFold'
import { findingsOf } from './row-groups'
import { TraceTree } from './TraceTree'

interface TraceByPersonProps {
  traces: readonly FindingTrace[]
  labelledBy: string
  /** whose tree is open at first; null: nobody’s */
  first: string | null
}

/** How the engine gets to each finding that is asked: of several persons, each on a line that opens. */
export function TraceByPerson({ traces, labelledBy, first }: TraceByPersonProps) {
  const [opened, setOpened] = useState<readonly string[]>(first === null ? [] : [first])
  const asked = traces.filter((trace) => trace.asked)
  const ofCase = asked.filter(({ subject }) => subject === null)
  const persons = new Map(asked.flatMap(({ subject }): [string, Named][] => (subject ? [[subject.id, subject]] : [])))
  return (
    <>
      {ofCase.length > 0 && <TraceTree traces={ofCase} labelledBy={labelledBy} />}
      {[...persons.values()].map((person) => {
        const own = findingsOf(person, asked)
        const isOpen = opened.includes(person.id)
        return (
          <section key={person.id} className="trace-of">
            <h3 id={`trace-${person.id}`}>
              <PersonFold
                name={person.label}
                traces={own}
                isOpen={isOpen}
                onToggle={() => setOpened(isOpen ? opened.filter((id) => id !== person.id) : [...opened, person.id])}
              />
            </h3>
            {isOpen && <TraceTree traces={own} labelledBy={`trace-${person.id}`} />}
          </section>
        )
      })}
    </>
  )
}
