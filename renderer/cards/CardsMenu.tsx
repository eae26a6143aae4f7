import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { UnusedMediaDialog } from './UnusedMediaDialog'

/** What is done seldom with all cards, at the end of their head. */
export function CardsMenu() {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label={words('cards.moreOfAll')}
        entries={[{ id: 'unused-media', label: words('cards.unusedMedia'), onAction: () => setOpen(true) }]}
      >
        <Button kind="tool" aria-label={words('cards.moreOfAll')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      <UnusedMediaDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
