import './read-facts.css'
import { useId, useMemo, useRef } from 'react'
import type { Rules } from '../../shared/classifier/rules'
import type { OwnReading } from '../../shared/model/own-case'
import type { Place } from '../../shared/practice/case-words'
import { decide, decideAll, type Said } from '../../shared/practice/own-decision'
import { useWords } from '../app/words'
import { colorOf } from '../practice/case-pieces'
import { useRowRemoval } from '../practice/useRowRemoval'
import { Button } from '../ui/Button'
import type { FactGroup } from './fact-groups'
import { groupIndex } from './fact-groups'
import { useStatementWords } from './fact-words'
import { listedFacts, type ListedFact } from './read-rows'
import { ReadFact } from './ReadFact'
import type { Given } from '../../shared/practice/told-changes'
import { useReadWords } from './useReadWords'

/** A case that was read by machine, and what it tells. */
export interface ReadCase {
  rules: Rules
  groups: readonly FactGroup[]
  told: Given
  reading: OwnReading
  paragraphs: readonly string[]
}

interface ReadFactsProps {
  of: ReadCase
  onShow(place: Place): void
  onEdit(at: number): void
  /** @param decided proposals that are decided by it, by their index in the reading */
  onChange(told: Given, said: string, decided: readonly number[]): void
}

/** What was read and what the learner made of it, by elements: each fact with how sure the reader is, why, and its words. */
export function ReadFacts({ of, onShow, onEdit, onChange }: ReadFactsProps) {
  const { rules, groups, told, reading, paragraphs } = of
  const words = useWords()
  const statementWords = useStatementWords(rules, told.persons)
  const { value } = useReadWords()
  const headingId = useId()
  const list = useRef<HTMLElement>(null)
  const listed = useMemo(() => listedFacts(groups, { told, reading, paragraphs }), [groups, told, reading, paragraphs])
  const proposed = reading.facts.filter(({ state }) => state === 'new').length
  const removing = useRowRemoval(list, told.facts)
  const toHeading = () => list.current?.querySelector('h2')?.focus()

  const say = (row: ListedFact, said: Said) => {
    const { told: after, decided } = decide(of, row, said)
    onChange(after, words('own-case.saidOf', { fact: statementWords(row.statement), value: value(said) }), decided)
  }
  const takeAll = () => {
    const { told: after, decided } = decideAll(told, reading, paragraphs)
    onChange(after, words('own-case.tookAll', { count: decided.length }), decided)
    toHeading()
  }
  const remove = (row: ListedFact) => {
    removing(listed.flatMap(({ facts }) => facts).indexOf(row))
    const { told: after } = decide(of, row, null)
    onChange(after, words('own-case.factRemoved', { fact: statementWords(row.statement) }), [])
  }

  return (
    <section className="col assign read-facts" aria-labelledby={headingId} ref={list}>
      <h2 className="label" id={headingId} tabIndex={-1}>
        {words('own-case.factsOfCase', { count: told.facts.length })}
      </h2>
      <p className="meta">{words('own-case.readByMachine')}</p>
      {proposed > 0 && (
        <p className="btnrow">
          <Button onPress={takeAll}>{words('own-case.takeAll', { count: proposed })}</Button>
        </p>
      )}
      {listed.map(({ group, facts }) => (
        <section key={group.id} aria-label={group.label}>
          <h3>{group.label}</h3>
          <ol className="evs facts">
            {facts.map((row) => (
              <ReadFact
                key={row.key}
                row={row}
                of={of}
                color={colorOf(groupIndex(groups, row.statement.fact))}
                onShow={onShow}
                onSay={(said) => say(row, said)}
                onEdit={onEdit}
                onRemove={() => remove(row)}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
