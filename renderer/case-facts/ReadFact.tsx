import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple'
import { XIcon } from '@phosphor-icons/react/X'
import { useId } from 'react'
import { isPerhaps } from '../../shared/case-reading/perhaps'
import type { Statement } from '../../shared/classifier/told'
import type { MarkColor } from '../../shared/model/annotation'
import type { OwnReadFact } from '../../shared/model/own-case'
import { sentenceAt, type Place } from '../../shared/practice/case-words'
import type { Said } from '../../shared/practice/own-decision'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Sign } from '../ui/Sign'
import { useStatementWords } from './fact-words'
import type { ListedFact } from './read-rows'
import type { ReadCase } from './ReadFacts'
import { WordsToGo } from './WordsToGo'
import { confidenceWord, useReadWords } from './useReadWords'

interface ReadFactProps {
  row: ListedFact
  of: ReadCase
  color: MarkColor
  onShow(place: Place): void
  onSay(said: Said): void
  onEdit(at: number): void
  onRemove(): void
}

/** One fact that was read or given: its words to go to, how sure the reader is and why, and what the learner says of it. */
export function ReadFact({ row, of, color, onShow, onSay, onEdit, onRemove }: ReadFactProps) {
  const { rules, told, reading, paragraphs } = of
  const words = useWords()
  const name = useStatementWords(rules, told.persons)(row.statement)
  const whyId = useId()
  const { at, number } = row
  const read = row.read === null ? null : (reading.facts[row.read] ?? null)
  const gone = row.statement.quotes.filter((quote) => placeOfQuote(paragraphs, quote) === null)
  const isWhole = rules.elements.some(({ id }) => id === row.statement.fact)

  return (
    <li data-state={row.state}>
      {number === null ? (
        <span />
      ) : (
        <span className="sw" data-m={color}>
          {number}
        </span>
      )}
      <span>
        <span className="fact-name">
          <Sign value={at === null ? 'open' : row.statement.is === 'no' ? 'no' : 'yes'} /> {name}
          {read && (
            <span className={isPerhaps(read.confidence) ? 'sure is-perhaps' : 'sure'}>
              {words(confidenceWord(read.confidence))}
            </span>
          )}
        </span>
        <WordsToGo paragraphs={paragraphs} quotes={row.statement.quotes} onShow={onShow} />
        {gone.length > 0 && <span className="meta ko">{words('own-case.wordsGone', { count: gone.length })}</span>}
        {read ? <Why id={whyId} read={read} of={of} /> : <span className="meta">{words('own-case.givenByYou')}</span>}
        <Difference row={row} read={read} />
        {row.state === 'moved' && read && (
          <>
            <WordsToGo paragraphs={paragraphs} quotes={read.statement.quotes} onShow={onShow} />
            <Button kind="link" onPress={() => onSay(read.statement.is)}>
              {words('own-case.takeWords')}
            </Button>
          </>
        )}
        {read && (
          <Choice
            label={words('own-case.isItSo', { fact: name })}
            labelHidden
            describedBy={whyId}
            value={row.state === 'new' ? null : at === null ? NOT_STATED : String(row.statement.is)}
            options={options(row.statement, read.statement, isWhole).map((is) => ({
              value: is,
              label: labelOf(is),
              sign: <Sign value={is === 'yes' || is === 'no' ? is : is === NOT_STATED ? 'open' : 'yes'} />,
            }))}
            onChange={(is) => onSay(saidOf(is))}
          />
        )}
      </span>
      <span className="evfor">
        {at !== null && (
          <IconButton
            label={words('own-case.editFact', { fact: name })}
            icon={PencilSimpleIcon}
            onPress={() => onEdit(at)}
          />
        )}
        {read === null && (
          <IconButton label={words('own-case.removeFact', { fact: name })} icon={XIcon} onPress={onRemove} />
        )}
      </span>
    </li>
  )

  function labelOf(is: string): string {
    if (is === NOT_STATED) return words('practice.answerOpen')
    if (is === 'yes') return words('practice.answerYes')
    return is === 'no' ? words('practice.answerNo') : is
  }
}

const NOT_STATED = 'open'

/** What can be said of a fact: of an element as a whole only that it is denied; a number only as it was told or read. */
function options(told: Statement, read: Statement, isWhole: boolean): string[] {
  const numbers = [told.is, read.is].filter((is) => typeof is === 'number').map(String)
  return [...new Set([...numbers, ...(isWhole || numbers.length > 0 ? [] : ['yes']), 'no', NOT_STATED])]
}

function saidOf(is: string): Said {
  if (is === NOT_STATED) return null
  return is === 'yes' || is === 'no' ? is : Number(is)
}

/** Why it was read; of what is no more than perhaps so, also the sentence. */
function Why({ id, read, of: { paragraphs } }: { id: string; read: OwnReadFact; of: ReadCase }) {
  const words = useWords()
  const { reason } = useReadWords()
  const place = placeOfQuote(paragraphs, read.statement.quotes[0] ?? '')
  const isUnsure = isPerhaps(read.confidence) && place !== null
  return (
    <span className="meta" id={id}>
      {words('own-case.read', { why: reason(read.reason) })}
      {isUnsure && (
        <span className="read-sentence" dir="auto">
          {words('own-case.inSentence', { sentence: sentenceAt(paragraphs, place) })}
        </span>
      )}
    </span>
  )
}

/** What the learner has otherwise than the machine. */
function Difference({ row, read }: { row: ListedFact; read: OwnReadFact | null }) {
  const words = useWords()
  const { value } = useReadWords()
  if (!read) return null
  const { is, quotes } = read.statement
  if (row.state === 'changed' || row.state === 'removed') {
    const you = value(row.at === null ? null : row.statement.is)
    return <span className="meta corrected">{words('own-case.youAndRead', { you, read: value(is) })}</span>
  }
  if (row.state === 'reworded') {
    const theirs = quotes.map((quote) => words('practice.quote', { quote })).join(' ')
    return <span className="meta corrected">{words('own-case.otherWords', { words: theirs })}</span>
  }
  if (row.state === 'new') return <span className="meta corrected">{words('own-case.isNew')}</span>
  if (row.state === 'gone') return <span className="meta corrected">{words('own-case.notReadAgain')}</span>
  return null
}
