import type { Place } from '../../shared/practice/case-words'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'

interface WordsToGoProps {
  paragraphs: readonly string[]
  quotes: readonly string[]
  onShow(place: Place): void
}

/** Words of the case, each a way to where they stand; those that left the text lead nowhere. */
export function WordsToGo({ paragraphs, quotes, onShow }: WordsToGoProps) {
  const words = useWords()
  if (quotes.length === 0) return <span className="meta">{words('own-case.withoutWords')}</span>
  return (
    <span className="q words-to-go" dir="auto">
      {quotes.map((quote) => {
        const place = placeOfQuote(paragraphs, quote)
        const quoted = words('practice.quote', { quote })
        if (place === null) return <span key={quote}>{quoted}</span>
        return (
          <Button
            key={quote}
            kind="link"
            aria-label={words('own-case.showWords', { quote })}
            onPress={() => onShow(place)}
          >
            {quoted}
          </Button>
        )
      })}
    </span>
  )
}
