import { ImageIcon } from '@phosphor-icons/react/Image'
import { LinkSimpleIcon } from '@phosphor-icons/react/LinkSimple'
import { ListBulletsIcon } from '@phosphor-icons/react/ListBullets'
import { SpeakerHighIcon } from '@phosphor-icons/react/SpeakerHigh'
import { TextBIcon } from '@phosphor-icons/react/TextB'
import { TextItalicIcon } from '@phosphor-icons/react/TextItalic'
import type { CommandId } from '../../shared/commands'
import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Tooltip } from '../ui/Tooltip'
import { choose } from './choose-files'
import { fieldActs, type FieldAct } from './field-acts'
import { fileKinds } from './useFieldFiles'

const icons = { bold: TextBIcon, italic: TextItalicIcon, list: ListBulletsIcon, link: LinkSimpleIcon }
const acts = ['bold', 'italic', 'list', 'link'] as const satisfies readonly FieldAct[]
const files = [
  { kind: 'picture', icon: ImageIcon, label: 'cards.putPicture' },
  { kind: 'sound', icon: SpeakerHighIcon, label: 'cards.putSound' },
] as const

interface FieldToolsProps {
  field(): HTMLTextAreaElement | null
  onFiles(files: readonly File[]): void
}

/**
 * What can be done in a field that is Markdown, for the pointer: with the keyboard each has its key, so that Tab goes from field to field.
 */
export function FieldTools({ field, onFiles }: FieldToolsProps) {
  const words = useWords()
  return (
    <p className="field-tools">
      {acts.map((act) => (
        <ActTool key={act} act={act} field={field} />
      ))}
      {files.map(({ kind, icon, label }) => (
        <Tooltip key={kind} text={words(label)}>
          <Button
            kind="tool"
            aria-label={words(label)}
            excludeFromTabOrder
            preventFocusOnPress
            onPress={() => void choose(fileKinds[kind]).then(onFiles)}
          >
            <Icon of={icon} small />
          </Button>
        </Tooltip>
      ))}
    </p>
  )
}

function ActTool({ act, field }: { act: (typeof acts)[number]; field(): HTMLTextAreaElement | null }) {
  const words = useWords()
  const command: CommandId = `field-${act}`
  const shortcut = useShortcut(command)
  return (
    <Tooltip text={words(`command.${command}`)} shortcut={shortcut?.shown}>
      <Button
        kind="tool"
        aria-label={words(`command.${command}`)}
        excludeFromTabOrder
        preventFocusOnPress
        onPress={() => {
          const area = field()
          if (area) fieldActs[act](area)
        }}
      >
        <Icon of={icons[act]} small />
      </Button>
    </Tooltip>
  )
}
