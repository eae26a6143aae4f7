import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

interface ToCheckProps {
  /** the words on which it lies for now */
  now: string
  onKeep(): void
  onElsewhere(): void
}

/** A mark whose words have changed: what they may be now, below what they were, and what to do about it. */
export function ToCheck({ now, onKeep, onElsewhere }: ToCheckProps) {
  const words = useWords()
  return (
    <div className="to-check">
      <p className="meta">{words('reader.toCheck')}</p>
      <p className="meta">{words('reader.nowOn')}</p>
      <p className="q quoted">{now}</p>
      <p className="acts">
        <Button kind="tool" onPress={onKeep}>
          {words('reader.belongsHere')}
        </Button>
        <Button kind="tool" onPress={onElsewhere}>
          {words('reader.layElsewhere')}
        </Button>
      </p>
    </div>
  )
}
