import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple'
import { XIcon } from '@phosphor-icons/react/X'
import { useId, useRef } from 'react'
import type { Rules } from '../../shared/classifier/rules'
import { useWords } from '../app/words'
import { colorOf } from '../practice/case-pieces'
import { Quotes } from '../practice/Quotes'
import { useRowRemoval } from '../practice/useRowRemoval'
import { IconButton } from '../ui/IconButton'
import { Sign } from '../ui/Sign'
import { groupIndex, type FactGroup } from './fact-groups'
import { useStatementWords } from './fact-words'
import { placeOfQuote } from '../../shared/practice/quote-places'
import type { Given } from '../../shared/practice/told-changes'

interface FactListProps {
  rules: Rules
  groups: readonly FactGroup[]
  told: Given
  paragraphs: readonly string[]
  onEdit(at: number): void
  onRemove(at: number): void
}

/** The facts that were given, each with its words: the marks of the text once more, for the keyboard and for the ear. */
export function FactList({ rules, groups, told, paragraphs, onEdit, onRemove }: FactListProps) {
  const words = useWords()
  const statementWords = useStatementWords(rules, told.persons)
  const headingId = useId()
  const list = useRef<HTMLElement>(null)

  const removing = useRowRemoval(list, told.facts)
  const remove = (at: number) => {
    removing(at)
    onRemove(at)
  }

  return (
    <section className="col assign" aria-labelledby={headingId} ref={list}>
      <h2 className="label" id={headingId} tabIndex={-1}>
        {words('own-case.factsOfCase', { count: told.facts.length })}
      </h2>
      {told.facts.length > 0 && (
        <ol className="evs facts">
          {told.facts.map((statement, at) => {
            const name = statementWords(statement)
            const gone = statement.quotes.filter((quote) => placeOfQuote(paragraphs, quote) === null)
            return (
              <li key={`${name} ${statement.quotes.join(' ')}`}>
                <span className="sw" data-m={colorOf(groupIndex(groups, statement.fact))}>
                  {at + 1}
                </span>
                <span>
                  <span className="fact-name">
                    <Sign value={statement.is === 'no' ? 'no' : 'yes'} /> {name}
                  </span>
                  <span className="q" dir="auto">
                    {statement.quotes.length > 0 ? (
                      <Quotes quotes={statement.quotes} />
                    ) : (
                      <span className="meta">{words('own-case.assumed')}</span>
                    )}
                  </span>
                  {gone.length > 0 && (
                    <span className="meta ko">{words('own-case.wordsGone', { count: gone.length })}</span>
                  )}
                </span>
                <span className="evfor">
                  <IconButton
                    label={words('own-case.editFact', { fact: name })}
                    icon={PencilSimpleIcon}
                    onPress={() => onEdit(at)}
                  />
                  <IconButton
                    label={words('own-case.removeFact', { fact: name })}
                    icon={XIcon}
                    onPress={() => remove(at)}
                  />
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
