import { ListIcon } from '@phosphor-icons/react/List'
import { useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon'
import { useCommand } from './commands'
import { useFrame } from './stores/frame'
import { useWords } from './words'

/** Below this the index is folded to icons, and its second part is a sheet. As in frame.css. */
const folded = '(max-width: 68.74rem)'

/** What unfolds something in the index, or opens a menu at it: the sheet stays, and while the focus is in what floats over it. */
const opening = 'button:is([aria-expanded], [aria-haspopup])'
const floating = '.float *, .dialog *'

/** Opens the second part of the index where it has no room to stand; where it has, its key goes there. */
export function IndexTool() {
  const words = useWords()
  const { index, indexOpen, setIndexOpen } = useFrame()
  const button = useRef<HTMLButtonElement>(null)
  const focusIndex = () => index?.querySelector<HTMLElement>('[aria-current], a, button')?.focus()

  useCommand('show-contents', () => (matchMedia(folded).matches ? setIndexOpen(!indexOpen) : focusIndex()))

  useEffect(() => {
    if (!indexOpen || !index) return
    index.querySelector<HTMLElement>('[aria-current], a, button')?.focus()
    const close = () => setIndexOpen(false)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
      button.current?.focus()
    }
    const onLeave = ({ relatedTarget: to }: FocusEvent) => {
      const stays = to instanceof Element && (index.contains(to) || to === button.current || to.matches(floating))
      if (!stays) close()
    }
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element && target.closest(opening))) close()
    }
    index.addEventListener('click', onClick)
    index.addEventListener('keydown', onKey)
    index.addEventListener('focusout', onLeave)
    return () => {
      index.removeEventListener('click', onClick)
      index.removeEventListener('keydown', onKey)
      index.removeEventListener('focusout', onLeave)
      close()
    }
  }, [indexOpen, index, setIndexOpen])

  return (
    <button
      type="button"
      ref={button}
      className="tool index-tool"
      aria-expanded={indexOpen}
      onClick={() => setIndexOpen(!indexOpen)}
    >
      <Icon of={ListIcon} small />
      {words('nav.openContents')}
    </button>
  )
}
