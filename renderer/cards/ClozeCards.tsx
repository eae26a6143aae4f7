import { XIcon } from '@phosphor-icons/react/X'
import { clozeWords, type ClozeGap } from '../../shared/cards/cloze'
import { gapsIn, setHint, showWords, type TextEdit } from '../../shared/cards/cloze-edit'
import { clozeMarkdown } from '../../shared/cards/cloze-markdown'
import { useWords } from '../app/words'
import { MarkedField } from '../ui/FieldText'
import { IconButton } from '../ui/IconButton'

interface ClozeCardsProps {
  text: string
  onEdit(edit: TextEdit): void
}

/** The cards that a text with gaps makes: what each asks, and the hints of its gaps. */
export function ClozeCards({ text, onEdit }: ClozeCardsProps) {
  const words = useWords()
  const gaps = gapsIn(text)
  if (gaps.length === 0) return null
  const numbers = [...new Set(gaps.map(({ number }) => number))].toSorted((a, b) => a - b)
  return (
    <div className="field">
      <p className="label">{words('cards.clozeCards', { count: numbers.length })}</p>
      <ol className="cloze-cards">
        {numbers.map((number) => (
          <li key={number} value={number}>
            <div className="q" dir="auto">
              <MarkedField marked={clozeMarkdown(text, number).front} />
            </div>
            {gaps
              .filter((gap) => gap.number === number)
              .map((gap, at) => (
                <Hint key={at} gap={gap} onEdit={onEdit} />
              ))}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Hint({ gap, onEdit }: { gap: ClozeGap; onEdit(edit: TextEdit): void }) {
  const words = useWords()
  const hidden = clozeWords(gap.pieces)
  return (
    <p className="cloze-hint">
      <span className="one" dir="auto">
        {hidden}
      </span>
      <input
        className="input"
        dir="auto"
        value={gap.hint ?? ''}
        placeholder={words('cards.hint')}
        aria-label={words('cards.hintFor', { words: hidden })}
        onChange={(event) => onEdit(setHint(gap, event.target.value))}
      />
      <IconButton
        label={words('cards.showAgain', { words: hidden })}
        icon={XIcon}
        onPress={() => onEdit(showWords(gap))}
      />
    </p>
  )
}
