import type { PracticeCase } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { colorOf } from './case-pieces'
import { CaseText } from './CaseText'
import { renamed, unmarked, type CaseDraft } from './drafts'
import { EvidenceList } from './EvidenceList'
import { KeyPick } from './KeyPick'
import { MarkBar } from './MarkBar'
import { NameMark } from './NameMark'
import type { Question } from './questions'
import { useMarking } from './useMarking'
import { useScrolls } from './useScrolls'

interface MarkedCaseProps {
  one: PracticeCase
  questions: readonly Question[]
  /** the elements for which words can be marked now */
  targets: readonly Question[]
  here: Question
  draft: CaseDraft
  change(change: (draft: CaseDraft) => CaseDraft): void
  /** how words are marked is said elsewhere */
  isQuiet?: boolean
  /** Gives the focus to the element for which words were picked by key. */
  onMarked(question: Question): void
}

/** The case with the words that are marked for its elements; more are marked by selecting them, or by key. */
export function MarkedCase({
  one,
  questions,
  targets,
  here,
  draft,
  change,
  isQuiet = false,
  onMarked,
}: MarkedCaseProps) {
  const words = useWords()
  const marking = useMarking({ one, targets, here, draft, change, onMarked })
  const { text, naming } = marking
  const [box, scrolls] = useScrolls()

  return (
    // What is longer than the window scrolls beside the elements, so it can be reached by key.
    <div
      className="case-and-bar"
      ref={box}
      {...(scrolls && { role: 'region', 'aria-label': words('practice.theCase'), tabIndex: 0 })}
    >
      <CaseText
        ref={text}
        paragraphs={one.paragraphs}
        lang={one.lang}
        marks={draft.evidence.map((each, at) => {
          const question = questions.find(({ kind, key }) => kind === 'element' && key === each.element)
          return {
            ...each,
            number: at + 1,
            color: colorOf(question?.index ?? 0),
            person: question?.person?.label ?? null,
          }
        })}
        chosen={marking.picked}
      />
      {marking.selected && marking.barAt && !marking.isPicking && (
        <MarkBar here={here} elements={targets} at={marking.barAt} onMark={marking.markSelected} />
      )}
      {marking.isPicking && (
        <KeyPick
          paragraphs={one.paragraphs}
          lang={one.lang}
          onPick={marking.pick}
          onKeep={marking.markPicked}
          onLeave={marking.leavePicking}
          onEscape={marking.escapePicking}
        />
      )}
      {naming && (
        <NameMark
          question={naming.question}
          quote={naming.quote}
          at={naming.at}
          onName={marking.name}
          onLeave={marking.leaveNaming}
        />
      )}
      <EvidenceList
        isQuiet={isQuiet}
        evidence={draft.evidence}
        questions={questions}
        paragraphs={one.paragraphs}
        onName={(each, name) => change((now) => renamed(now, each, name))}
        onRemove={(each) => change((now) => unmarked(now, each))}
      />
    </div>
  )
}
