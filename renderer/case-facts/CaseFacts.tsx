import '../practice/practice.css'
import './case-facts.css'
import { useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useIntl } from 'react-intl'
import type { Rules } from '../../shared/classifier/rules'
import type { Statement } from '../../shared/classifier/told'
import type { OwnReading } from '../../shared/model/own-case'
import { useShortcut } from '../app/commands'
import { useSettings } from '../app/useSettings'
import { useWords, Words } from '../app/words'
import { colorOf } from '../practice/case-pieces'
import { CaseText } from '../practice/CaseText'
import { KeyPick } from '../practice/KeyPick'
import { Button } from '../ui/Button'
import { changedFindings } from './changed-findings'
import { factGroups, groupIndex } from './fact-groups'
import { FactList } from './FactList'
import { FactPanel } from './FactPanel'
import { useStatementWords } from './fact-words'
import { Persons } from './Persons'
import { listedFacts, numbersOf } from './read-rows'
import { ReadFacts } from './ReadFacts'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { withChanged, withoutStatement, withStatement, type Given } from '../../shared/practice/told-changes'
import { useFactMarking, type Asked } from './useFactMarking'
import { useShownWords } from './useShownWords'

interface CaseFactsProps {
  rules: Rules
  paragraphs: readonly string[]
  lang: string
  told: Given
  personsAtMost: number
  /** what was read out of the case by machine; null: nothing */
  reading?: OwnReading | null
  /**
   * @param said what happened, in a sentence for a screen reader
   * @param decided what the reading proposed and is decided now, by its index
   */
  onChange(told: Given, said: string, decided?: readonly number[]): void
}

/**
 * The text of a case, and what it tells: facts are given for words that are selected, by mouse or by key, or without words;
 * below stand the facts and the persons. What is given here is in the form in which a pack has it.
 */
export function CaseFacts({ rules, paragraphs, lang, told, personsAtMost, reading = null, onChange }: CaseFactsProps) {
  const words = useWords()
  const intl = useIntl()
  const { singleKeys } = useSettings()
  const groups = useMemo(() => factGroups(rules, words('own-case.otherFacts')), [rules, words])
  const statementWords = useStatementWords(rules, told.persons)
  const marking = useFactMarking(paragraphs, lang)
  const { asked, setAsked } = marking
  const { shown, show } = useShownWords(marking.text)
  const root = useRef<HTMLDivElement>(null)
  const ways = useRef<HTMLParagraphElement>(null)
  const shortcut = useShortcut('mark-last')

  // What follows from a change is said with it: who can't see the findings beside the text hears them.
  const change = (next: Given, said: string, decided: readonly number[] = []) =>
    onChange(
      next,
      [said, ...changedFindings(rules, told, next).map((finding) => words('practice.finding', finding))].join('. '),
      decided,
    )
  const edit = (at: number) => setAsked({ kind: 'edit', at, quotes: null, place: null })
  const leave = () => {
    flushSync(() => setAsked(null))
    ways.current?.querySelector('button')?.focus()
  }
  const give = (now: Asked, statement: Statement) => {
    const said = words('own-case.factGiven', { fact: statementWords(statement) })
    change(now.kind === 'edit' ? withChanged(told, now.at, statement) : withStatement(told, statement), said)
    leave()
  }
  const edited = asked?.kind === 'edit' ? (told.facts[asked.at] ?? null) : null
  const subjects = told.persons.filter(({ role }) => role === 'subject')
  const whose = (of: Statement['of']) =>
    subjects.filter(({ id }) => subjects.length > 1 && [of].flat().includes(id)).map(({ label }) => label)
  const numbers = useMemo(
    () => reading && numbersOf(listedFacts(groups, { told, reading, paragraphs })),
    [groups, told, reading, paragraphs],
  )
  const marks = told.facts.flatMap(({ fact, of, quotes }, at) =>
    quotes.flatMap((quote) => {
      const place = placeOfQuote(paragraphs, quote)
      const person = intl.formatList(whose(of), { type: 'unit' }) || null
      const number = numbers?.get(at) ?? at + 1
      return place ? [{ ...place, number, color: colorOf(groupIndex(groups, fact)), person }] : []
    }),
  )

  return (
    <div className="case-facts" ref={root}>
      <div className="case-and-bar fact-text">
        <CaseText
          ref={marking.text}
          paragraphs={paragraphs}
          lang={lang}
          marks={marks}
          chosen={shown ?? marking.chosen}
        />
        {marking.barAt && (
          <div
            className="markbar-at"
            style={{ insetBlockStart: marking.barAt.block, insetInlineStart: marking.barAt.inline }}
          >
            <div className="float markbar" role="group" aria-label={words('practice.markBar')}>
              <Button shortcut={shortcut} onPress={marking.askForSelected}>
                {words(asked?.kind === 'edit' ? 'own-case.theseInstead' : 'own-case.giveAFact')}
              </Button>
            </div>
          </div>
        )}
      </div>
      {marking.isPicking && (
        <KeyPick
          paragraphs={paragraphs}
          lang={lang}
          onPick={marking.pick}
          onKeep={marking.askForPicked}
          onLeave={marking.leavePicking}
          onEscape={() => {
            marking.leavePicking()
            // Words for a fact that is changed: back to its form.
            if (asked) root.current?.querySelector<HTMLElement>('.fact-panel input')?.focus()
            else ways.current?.querySelector('button')?.focus()
          }}
        />
      )}
      {asked && (asked.kind === 'new' || edited) && (
        <FactPanel
          key={asked.kind === 'edit' ? asked.at : asked.quotes.join(' ')}
          rules={rules}
          persons={told.persons}
          quotes={asked.quotes ?? edited?.quotes ?? []}
          initial={edited}
          onGive={(statement) => give(asked, statement)}
          onPickWords={marking.startPicking}
          onLeave={leave}
        />
      )}
      <p className="col btnrow fact-ways" ref={ways}>
        <Button shortcut={useShortcut('pick-words')} onPress={marking.startPicking}>
          {words('own-case.pickWords')}
        </Button>
        <Button kind="quiet" onPress={() => setAsked({ kind: 'new', quotes: [], place: null })}>
          {words('own-case.addAssumed')}
        </Button>
      </p>
      {singleKeys && (
        <p className="col meta">
          <Words id="own-case.markHelp" values={{ key: (chunks) => <kbd className="cap">{chunks}</kbd> }} />
        </p>
      )}
      {reading ? (
        <ReadFacts of={{ rules, groups, told, reading, paragraphs }} onShow={show} onEdit={edit} onChange={change} />
      ) : (
        <FactList
          rules={rules}
          groups={groups}
          told={told}
          paragraphs={paragraphs}
          onEdit={edit}
          onRemove={(at) => {
            const statement = told.facts[at]
            const said = statement ? words('own-case.factRemoved', { fact: statementWords(statement) }) : ''
            change(withoutStatement(told, at), said)
          }}
        />
      )}
      <Persons rules={rules} told={told} atMost={personsAtMost} onChange={change} />
    </div>
  )
}
