import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { useCardExchange, type ExportScope } from './asked'

/** In the head of the cards: they come in from files, and leave in them. @param scope what is listed */
export function CardImportTool({ scope }: { scope: ExportScope }) {
  const words = useWords()
  const { bringIn, takeOut } = useCardExchange()
  return (
    <Menu
      label={words('cardFile.tool')}
      entries={[
        { id: 'import', label: words('cardFile.import.open'), onAction: () => bringIn() },
        { id: 'export', label: words('cardFile.export.open'), onAction: () => takeOut(scope) },
      ]}
    >
      <Button kind="tool">{words('cardFile.tool')}</Button>
    </Menu>
  )
}
