import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { useCardExchange } from './asked'

/** In the head of the cards: they come in from files. */
export function CardImportTool() {
  const words = useWords()
  const { bringIn } = useCardExchange()
  return (
    <Button kind="tool" onPress={() => bringIn()}>
      {words('cardFile.tool')}
    </Button>
  )
}
