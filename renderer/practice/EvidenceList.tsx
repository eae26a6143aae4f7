import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { XIcon } from '@phosphor-icons/react/X'
import { useId, useRef } from 'react'
import { useSettings } from '../app/useSettings'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { colorOf } from './case-pieces'
import type { Evidence, MarkName } from './drafts'
import { namesOf, useMarkWords } from './mark-names'
import { useRowRemoval } from './useRowRemoval'
import type { Question } from './questions'

interface EvidenceListProps {
  evidence: readonly Evidence[]
  questions: readonly Question[]
  paragraphs: readonly string[]
  /** says nothing of how words are marked, and nothing at all where none are */
  isQuiet: boolean
  onName(mark: Evidence, name: MarkName): void
  onRemove(mark: Evidence): void
}

/** Gives the words that were marked. */
export function quoteOf(mark: Evidence, paragraphs: readonly string[]): string {
  return paragraphs[mark.paragraph]?.slice(mark.start, mark.end) ?? ''
}

/** What was marked in the case, and for what: the marks of the text once more, for the keyboard and for the ear. */
export function EvidenceList({ evidence, questions, paragraphs, isQuiet, onName, onRemove }: EvidenceListProps) {
  const words = useWords()
  const markWords = useMarkWords()
  const { singleKeys } = useSettings()
  const headingId = useId()
  const list = useRef<HTMLElement>(null)

  const removing = useRowRemoval(list, evidence)
  const remove = (mark: Evidence, at: number) => {
    removing(at)
    onRemove(mark)
  }

  if (isQuiet && evidence.length === 0) return null
  return (
    <section className="col assign" aria-labelledby={headingId} ref={list}>
      <h2 className="label" id={headingId} tabIndex={-1}>
        {words('practice.marked')}
      </h2>
      {evidence.length > 0 && (
        <ol className="evs">
          {evidence.map((mark, at) => {
            const quote = quoteOf(mark, paragraphs)
            const question = questions.find(({ kind, key }) => kind === 'element' && key === mark.element)
            if (!question) return null
            const name = markWords(question, mark)
            return (
              <li key={`${mark.element} ${mark.paragraph} ${mark.start} ${mark.end}`}>
                <span className="sw" data-m={colorOf(question.index)}>
                  {at + 1}
                </span>
                <span className="q">{quote}</span>
                <span className="evfor">
                  <Menu
                    label={words('practice.nameMark', { element: question.label, quote })}
                    entries={namesOf(question, words).map(({ id, label, name: chosen }) => ({
                      id,
                      label,
                      onAction: () => onName(mark, chosen),
                    }))}
                  >
                    <Button kind="tool" aria-label={words('practice.namedMark', { name, quote })}>
                      <span>{name}</span>
                      <Icon of={CaretDownIcon} small />
                    </Button>
                  </Menu>
                  <IconButton
                    label={words('practice.unmark', { quote })}
                    icon={XIcon}
                    onPress={() => remove(mark, at)}
                  />
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {!isQuiet && (
        <p className="meta">
          <Words
            id={singleKeys ? 'practice.markHelp' : 'practice.markHelpHand'}
            values={{ key: (chunks) => <kbd className="cap">{chunks}</kbd> }}
          />
        </p>
      )}
    </section>
  )
}
