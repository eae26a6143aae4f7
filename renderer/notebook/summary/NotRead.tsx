import { useFailureWords } from '../../app/failure'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

/** Why a note could not be shown, and the way to try again. */
export function NotRead({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const words = useWords()
  const { title, help } = useFailureWords()(error)
  return (
    <section className="gloss sumnote" role="alert">
      <p className="name">{title}</p>
      <p>{help}</p>
      <p className="acts">
        <Button onPress={onRetry}>{words('action.retry')}</Button>
      </p>
    </section>
  )
}
