import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { findModule } from '../module/find-module'

interface ReferenceGlossProps {
  kind: 'reference' | 'module'
  /** the whole reference, or the title of the module */
  text: string
  /** as the text cites it */
  cited: string
  onClose(): void
}

/** What a reference in the text stands for, beside the line that cites it; a module that is in the library can be opened. */
export function ReferenceGloss({ kind, text, cited, onClose }: ReferenceGlossProps) {
  const words = useWords()
  const api = useApi()
  const { data: texts, isPending } = useQuery({ ...api.library.list.queryOptions(), enabled: kind === 'module' })
  const module = kind === 'module' && texts ? findModule(text, texts) : null
  return (
    <section className="gloss is-in-hand" role="status">
      <p className="name">{words(kind === 'module' ? 'reader.module' : 'reader.reference')}</p>
      <p className="q">{text}</p>
      {kind === 'module' && !module && !isPending && <p className="meta">{words('reader.moduleHelp')}</p>}
      {kind === 'reference' && text.trim() === cited.trim() && <p className="meta">{words('reader.referenceHelp')}</p>}
      <p className="acts">
        {module && (
          <LinkButton kind="tool" to={`/read/${encodeURIComponent(module.id)}`}>
            {words('reader.openModule')}
          </LinkButton>
        )}
        <Button kind="tool" onPress={onClose}>
          {words('reader.close')}
        </Button>
      </p>
    </section>
  )
}
