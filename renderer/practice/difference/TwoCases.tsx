import type { PairToCompare } from '../../../shared/model/practice-modes'
import type { WordRange } from '../../../shared/practice/word-diff'
import { useWords } from '../../app/words'
import { MarkedWords } from '../MarkedWords'

interface TwoCasesProps {
  pair: PairToCompare
  /** words that stand in one and not in the other; null: they are not shown yet */
  differing: [WordRange[], WordRange[]] | null
}

/** Two cases beside each other; in a small window the second stands under the first. */
export function TwoCases({ pair, differing }: TwoCasesProps) {
  const words = useWords()
  return (
    <div className="two-cases">
      {pair.cases.map(({ key, title, paragraphs }, at) => (
        <section key={key} lang={pair.lang} aria-labelledby={`case-${at}`}>
          <h2 id={`case-${at}`}>
            <span className="meta">{words('practice-modes.caseAB', { number: at + 1 })}</span> {title}
          </h2>
          {paragraphs.map((text, paragraph) => (
            <p key={paragraph}>
              <MarkedWords
                text={text}
                ranges={(differing?.[at] ?? []).filter((range) => range.paragraph === paragraph)}
              />
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}
