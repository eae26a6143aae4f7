import { PlusIcon } from '@phosphor-icons/react/Plus'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { importExtensions } from '../../shared/import-formats'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { filesChosen, type PlacedFile } from './files-dropped'

/** Opens the chooser of files, by button, by key, or on arrival at /library?add. */
export function AddTexts({ onFiles }: { onFiles(files: readonly PlacedFile[]): void }) {
  const words = useWords()
  const shortcut = useShortcut('add-text')
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useSearchParams()
  const isAsked = search.has('add')
  const choose = () => input.current?.click()

  useCommand('add-text', choose)
  useEffect(() => {
    if (!isAsked) return
    // Out of the address first: going back must not ask again.
    setSearch({}, { replace: true })
    input.current?.click()
  }, [isAsked, setSearch])

  return (
    <>
      <Button kind="tool" shortcut={shortcut} onPress={choose}>
        <Icon of={PlusIcon} small />
        {words('library.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={importExtensions.join(',')}
        onChange={({ target }) => {
          onFiles(filesChosen([...(target.files ?? [])]))
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
