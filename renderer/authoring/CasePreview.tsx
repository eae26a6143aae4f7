import { caseParagraphs } from '../../shared/pack/case-paragraphs'
import { useWords } from '../app/words'
import { asList, fieldIn, textIn } from './values'

/** A case as practice shows it, with the words of its facts marked. */
export function CasePreview({ value }: { value: unknown }) {
  const words = useWords()
  const quotes = asList(fieldIn(value, 'facts')).flatMap((fact) =>
    asList(fieldIn(fact, 'quotes')).filter((quote): quote is string => typeof quote === 'string' && quote !== ''),
  )
  return (
    <section className="col author-read" aria-label={words('authoring.preview')}>
      <h2>{textIn(value, 'title') || words('authoring.unnamed')}</h2>
      {caseParagraphs(textIn(value, 'text')).map((paragraph, at) => (
        <p key={at}>
          {marked(paragraph, quotes).map(({ words: some, isQuote }, index) =>
            isQuote ? <mark key={index}>{some}</mark> : <span key={index}>{some}</span>,
          )}
        </p>
      ))}
    </section>
  )
}

/** A paragraph cut where words that show a fact begin and end. */
function marked(paragraph: string, quotes: readonly string[]): { words: string; isQuote: boolean }[] {
  const inside = Array.from({ length: paragraph.length }, () => false)
  for (const quote of quotes) {
    const at = paragraph.indexOf(quote)
    if (at !== -1) inside.fill(true, at, at + quote.length)
  }
  const pieces: { words: string; isQuote: boolean }[] = []
  for (const [at, isQuote] of inside.entries()) {
    const last = pieces.at(-1)
    const character = paragraph[at] ?? ''
    if (last?.isQuote === isQuote) last.words += character
    else pieces.push({ words: character, isQuote })
  }
  return pieces
}
