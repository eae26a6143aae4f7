import { useWords } from '../../app/words'

/** What stands for hidden words. @param hint may be empty */
export function Gap({ hint }: { hint: string }) {
  const words = useWords()
  return (
    <span className="gap">
      <span aria-hidden>{hint === '' ? '[…]' : `[${hint}]`}</span>
      <span className="vh">{words('cards.gapSaid', { hint, hasHint: hint === '' ? 'no' : 'yes' })}</span>
    </span>
  )
}

/** Where words that were hidden begin or end, for a screen reader: the eye sees it. */
export function GapEdge({ edge }: { edge: 'opens' | 'closes' }) {
  const words = useWords()
  return <span className="vh">{edge === 'opens' ? `${words('cards.gapBegins')} ` : ` ${words('cards.gapEnds')}`}</span>
}
