import type { DocumentContent } from '../../shared/model/document'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'

/** Of a saved page: shows the whole of it, or its article alone. */
export function useReread(content: DocumentContent): (extent: 'article' | 'whole') => void {
  const words = useWords()
  const reread = useOperation(useApi().library.reread, {
    say: (_, { extent }) => words('reader.rereadDone', { extent }),
    toast: true,
  })
  return (extent) => reread.mutate({ id: content.id, extent })
}
