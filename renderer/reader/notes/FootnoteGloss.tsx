import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

interface FootnoteGlossProps {
  number: string
  text: string
  onShow(): void
  onClose(): void
}

/** A footnote beside the line that it belongs to. */
export function FootnoteGloss({ number, text, onShow, onClose }: FootnoteGlossProps) {
  const words = useWords()
  return (
    <section className="gloss is-in-hand footnote-gloss" role="status">
      <p className="name">{words('reader.footnote', { number })}</p>
      <p className="q">{text}</p>
      <p className="acts">
        <Button kind="tool" onPress={onShow}>
          {words('reader.showNote')}
        </Button>
        <Button kind="tool" onPress={onClose}>
          {words('reader.close')}
        </Button>
      </p>
    </section>
  )
}
