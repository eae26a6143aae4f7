import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { useWords } from '../app/words'
import { useCardExchange, type ExportScope } from '../card-exchange/asked'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { useMatches } from '../ui/useMatches'
import { UnusedMediaDialog } from './UnusedMediaDialog'

/** What is done seldom with all cards, at the end of their head. @param scope what is listed */
export function CardsMenu({ scope }: { scope: ExportScope }) {
  const words = useWords()
  const { bringIn, takeOut } = useCardExchange()
  // As frame.css has it: in a small window there is no room for the tool that brings cards in.
  const isSmall = useMatches('(max-width: 39.99rem)')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label={words('cards.moreOfAll')}
        entries={[
          ...(isSmall ? [{ id: 'import', label: words('cardFile.import.open'), onAction: () => bringIn() }] : []),
          { id: 'export', label: words('cardFile.export.open'), onAction: () => takeOut(scope) },
          { id: 'unused-media', label: words('cards.unusedMedia'), apart: true, onAction: () => setOpen(true) },
        ]}
      >
        <Button kind="tool" aria-label={words('cards.moreOfAll')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      <UnusedMediaDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
