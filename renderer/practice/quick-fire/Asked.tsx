import type { QuickFireQuestion } from '../../../shared/model/practice-modes'
import { MarkedWords } from '../MarkedWords'

/** What is asked about: a sentence with its words marked, or a short case. */
export function Asked({ question: { paragraphs, marked, lang } }: { question: QuickFireQuestion }) {
  return (
    <div className="col case" lang={lang}>
      {paragraphs.map((text, at) => (
        <p key={at}>
          <MarkedWords text={text} ranges={marked?.paragraph === at ? [marked] : []} />
        </p>
      ))}
    </div>
  )
}
