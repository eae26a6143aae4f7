import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

interface ReferenceGlossProps {
  kind: 'reference' | 'module'
  /** the whole reference, or the title of the module */
  text: string
  onClose(): void
}

/** What a reference in the text stands for, beside the line that cites it. */
export function ReferenceGloss({ kind, text, onClose }: ReferenceGlossProps) {
  const words = useWords()
  return (
    <section className="gloss is-in-hand" role="status">
      <p className="name">{words(kind === 'module' ? 'reader.module' : 'reader.reference')}</p>
      <p className="q">{text}</p>
      {kind === 'module' && <p className="meta">{words('reader.moduleHelp')}</p>}
      <p className="acts">
        <Button kind="tool" onPress={onClose}>
          {words('reader.close')}
        </Button>
      </p>
    </section>
  )
}
