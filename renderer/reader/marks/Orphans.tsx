import type { Annotation } from '../../../shared/model/annotation'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Markdown } from '../../ui/Markdown'
import { Swatch } from '../../ui/Swatch'
import { TagLine } from './MarkGloss'
import { useFollowCitation } from './useFollowCitation'

interface OrphansProps {
  orphans: readonly Annotation[]
  /** finds words like these in the text */
  onLookFor(exact: string): void
  /** asks for the words on which it lies now */
  onLay(id: string): void
  onRemove(id: string, exact: string): void
}

/** Marks whose words are no longer in the text: shown with what they marked, never dropped in silence. */
export function Orphans({ orphans, onLookFor, onLay, onRemove }: OrphansProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const followCitation = useFollowCitation()
  return (
    <section className="gloss orphans">
      <h2>{words('reader.orphans', { count: orphans.length })}</h2>
      <p>{words('reader.orphansHelp')}</p>
      <ul>
        {orphans.map(({ id, anchor, color, note, tags }) => (
          <li key={id} data-m={color}>
            <p className="q quoted">
              <Swatch color={color} /> <span className="vh">{markNames[color - 1]}</span> {anchor.exact}
            </p>
            {note !== '' && <Markdown className="own" below={3} text={note} onMark={followCitation} />}
            <TagLine tags={tags} />
            <p className="acts">
              <Button kind="tool" onPress={() => onLay(id)}>
                {words('reader.laySelected')}
              </Button>
              <Button kind="tool" onPress={() => onLookFor(anchor.exact)}>
                {words('reader.lookForIt')}
              </Button>
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
