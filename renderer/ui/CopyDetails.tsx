import { announce } from '../app/announce'
import { copyWords } from '../app/copy'
import { useWords } from '../app/words'
import { Button } from './Button'

/** Copies what a report of a failure needs: versions and the fault, nothing of the learner's. */
export function CopyDetails({ details }: { details: string }) {
  const words = useWords()
  const copy = () => {
    if (copyWords(details)) announce(words('action.copied'))
  }
  return (
    <Button kind="tool" onPress={copy}>
      {words('action.copyDetails')}
    </Button>
  )
}
