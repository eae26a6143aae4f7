import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { TextName } from './TextRow'

/** Days that a text stays in the trash. */
const TRASH_DAYS = 30
const DAY_MS = 86_400_000

export interface TrashedText extends DocumentSummary {
  trashedAtMs: number
}

interface TrashListProps {
  texts: readonly TrashedText[]
  nowMs: number
  onRestore(text: DocumentSummary): void
  onRemove(text: DocumentSummary): void
}

/** What was thrown away: the way back, and how long there is one. */
export function TrashList({ texts, nowMs, onRestore, onRemove }: TrashListProps) {
  const words = useWords()
  return (
    <section className="col trash" aria-label={words('library.trash')}>
      <ol className="files">
        {texts.map((text) => (
          <li key={text.id}>
            <div>
              <TextName text={text} />
              <p className="meta">{words('library.daysLeft', { days: daysLeft(text.trashedAtMs, nowMs) })}</p>
            </div>
            <span className="acts">
              <Button
                kind="quiet"
                aria-label={words('library.restoreName', { title: text.title })}
                onPress={() => onRestore(text)}
              >
                {words('library.restore')}
              </Button>
              <Button
                kind="tool"
                aria-label={words('library.removeForeverName', { title: text.title })}
                onPress={() => onRemove(text)}
              >
                {words('library.removeForever')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whole days until it goes; what was thrown away after the screen was opened has all of them. */
function daysLeft(trashedAtMs: number, nowMs: number): number {
  return Math.max(0, TRASH_DAYS - Math.floor(Math.max(0, nowMs - trashedAtMs) / DAY_MS))
}
