import { useQuery } from '@tanstack/react-query'
import type { DocumentContent } from '../../shared/model/document'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'

/** That the text was thrown away, and the way back: cards and Back still lead to it, and it may go while it is read. */
export function InTrash({ content }: { content: DocumentContent }) {
  const words = useWords()
  const api = useApi()
  const { data } = useQuery(api.library.trashed.queryOptions())
  const restore = useOperation(api.library.restore, {
    say: () => words('library.restored', { title: content.title }),
    toast: true,
  })
  if (!data?.some(({ id }) => id === content.id)) return null
  return (
    <p className="in-trash col" role="status">
      <bdi>{words('reader.inTrash')}</bdi>{' '}
      <Button kind="link" onPress={() => restore.mutate({ id: content.id })}>
        {words('library.restore')}
      </Button>
    </p>
  )
}
