import type { DocumentContent } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

/** What of a file did not come along, or was guessed, when its text was imported. */
export function WarningsGloss({ content, onClose }: { content: DocumentContent; onClose(): void }) {
  const words = useWords()
  return (
    <section className="gloss is-in-hand" role="status">
      <p className="name">{words('reader.importWarnings')}</p>
      <ul className="warnings">
        {content.warnings.map(({ code, count }) => (
          <li key={code}>{words(`library.warning.${code}`, { count })}</li>
        ))}
      </ul>
      <p className="acts">
        <Button kind="tool" onPress={onClose}>
          {words('reader.close')}
        </Button>
      </p>
    </section>
  )
}
