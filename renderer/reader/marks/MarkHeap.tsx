import { useEffect, useState } from 'react'
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useShortcut } from '../../app/commands'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import { useReader } from '../store'
import type { Mark } from '../useDocumentMarks'

/** Letters of a mark's words by which it is told in the list. */
const toldBy = 40

interface MarkHeapProps {
  /** marks that lie over each other, in the order of the text */
  heap: readonly Mark[]
  /** the one that is open */
  id: string
  onShow(mark: Mark): void
}

/**
 * Which of several marks on the same words this is, and a list to go to each. A digit in the list leads to the entry of
 * that number, so that each of them is four keys away.
 */
export function MarkHeap({ heap, id, onShow }: MarkHeapProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const at = heap.findIndex((mark) => mark.id === id) + 1
  const [isListed, setListed] = useState(false)
  const open = useReader((state) => state.open)
  useEffect(() => {
    if (open?.kind === 'mark' && open.listing) setListed(true)
  }, [open])
  return (
    <p className="acts">
      <Menu
        isOpen={isListed}
        onOpenChange={setListed}
        label={words('reader.heapAt', { at, count: heap.length })}
        entries={heap.map((mark, index) => ({
          id: mark.id,
          label: words('reader.heapEntry', {
            at: index + 1,
            name: markNames[mark.color - 1] ?? '',
            exact: mark.exact.length > toldBy ? `${mark.exact.slice(0, toldBy).trimEnd()}…` : mark.exact,
          }),
          onAction: () => onShow(mark),
        }))}
      >
        <Button kind="tool" shortcut={useShortcut('marks-here')}>
          {words('reader.heapAt', { at, count: heap.length })}
          <Icon of={CaretDownIcon} small />
        </Button>
      </Menu>
    </p>
  )
}
