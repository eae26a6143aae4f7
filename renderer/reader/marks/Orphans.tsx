import type { Annotation } from '../../../shared/model/annotation'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Swatch } from '../../ui/Swatch'

/** Marks whose words are no longer in the text: shown with what they marked, never dropped in silence. */
export function Orphans({
  orphans,
  onRemove,
}: {
  orphans: readonly Annotation[]
  onRemove(id: string, exact: string): void
}) {
  const words = useWords()
  const { markNames } = useSettings()
  return (
    <section className="gloss orphans">
      <h2>{words('reader.orphans', { count: orphans.length })}</h2>
      <p>{words('reader.orphansHelp')}</p>
      <ul>
        {orphans.map(({ id, anchor, color, note }) => (
          <li key={id}>
            <p className="q quoted">
              <Swatch color={color} /> <span className="vh">{markNames[color - 1]}</span> {anchor.exact}
            </p>
            {note !== '' && <p className="own">{note}</p>}
            <p className="acts">
              <Button kind="tool" onPress={() => onRemove(id, anchor.exact)}>
                {words('reader.removeMark')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
