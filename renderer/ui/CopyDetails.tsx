import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { Button } from './Button'

/** Copies what a report of a failure needs: versions and the fault, nothing of the learner's. */
export function CopyDetails({ details }: { details: string }) {
  const words = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(details)
    announce(words('action.copied'))
  }
  return (
    <Button kind="tool" onPress={() => void copy()}>
      {words('action.copyDetails')}
    </Button>
  )
}
