import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu, type MenuEntry } from '../ui/Menu'
import { AddTexts } from './AddTexts'
import { filesChosen, type PlacedFile } from './files-dropped'

interface LibraryHeadProps {
  onFiles(files: readonly PlacedFile[]): void
  onPaste(): void
  /** what can be done with the place that is shown */
  entries: readonly MenuEntry[]
}

/** Running head of the library: the ways to bring texts in. */
export function LibraryHead({ onFiles, onPaste, entries }: LibraryHeadProps) {
  const words = useWords()
  const navigate = useNavigate()
  const folder = useRef<HTMLInputElement>(null)
  return (
    <>
      <span className="grow">{words('library.title')}</span>
      <AddTexts onFiles={onFiles} />
      <Menu
        label={words('library.more')}
        entries={[
          { id: 'folder', label: words('library.addFolder'), onAction: () => folder.current?.click() },
          { id: 'paste', label: words('library.paste'), onAction: onPaste },
          { id: 'packs', label: words('library.packs'), onAction: () => void navigate('/authoring') },
          ...entries,
        ]}
      >
        <Button kind="tool" aria-label={words('library.more')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      <input
        ref={folder}
        type="file"
        hidden
        // React has no property for it; the attribute is what the browser reads.
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          onFiles(filesChosen([...(target.files ?? [])]))
          target.value = ''
        }}
      />
    </>
  )
}
