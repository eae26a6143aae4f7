import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { DocumentSummary } from '../../shared/model/document'
import { focusNeighbour } from './focus'
import type { ModuleChoice } from './ModuleDialog'

/** What can be done with texts and modules, each said and each one undo step but for what removes for good. */
export function useTextActions(titleOf: (id: string) => string) {
  const api = useApi()
  const words = useWords()
  const said = (say: (input: { id: string }) => string) => ({
    say: (_: unknown, input: { id: string }) => say(input),
    toast: true,
  })
  const trash = useOperation(
    api.library.trash,
    said(({ id }) => words('library.moved', { title: titleOf(id) })),
  )
  const restore = useOperation(
    api.library.restore,
    said(({ id }) => words('library.restored', { title: titleOf(id) })),
  )
  const rename = useOperation(api.library.rename, {
    say: (_, { title }) => words('library.renamed', { title }),
    toast: true,
  })
  const join = useOperation(api.library.joinModule, {
    say: (_, { documentId, ...choice }) =>
      words('moduleId' in choice && choice.moduleId === null ? 'library.ungrouped' : 'library.grouped', {
        title: titleOf(documentId),
      }),
    toast: true,
  })
  const arrangeModule = useOperation(api.library.arrangeModule)
  const remove = useOperation(api.library.removeForever, {
    say: () => words('library.emptied', { count: 1 }),
    toast: true,
  })
  const empty = useOperation(api.library.emptyTrash, {
    say: ({ result }) => words('library.emptied', { count: result.removed }),
    toast: true,
  })
  return {
    // The row is still there when its operation starts, and gone when it ends.
    trash({ id }: DocumentSummary) {
      focusNeighbour()
      trash.mutate({ id })
    },
    restore({ id }: DocumentSummary) {
      focusNeighbour()
      restore.mutate({ id })
    },
    rename: (text: DocumentSummary, title: string) => rename.mutate({ id: text.id, title }),
    join: (text: DocumentSummary, choice: ModuleChoice) => join.mutate({ documentId: text.id, ...choice }),
    renameModule: (moduleId: string, title: string, documentIds: string[]) =>
      arrangeModule.mutate({ moduleId, title, documentIds }),
    reorder: (moduleId: string, documentIds: string[]) => arrangeModule.mutate({ moduleId, documentIds }),
    removeForever({ id }: DocumentSummary) {
      focusNeighbour()
      remove.mutate({ id })
    },
    emptyTrash: () => empty.mutate(),
  }
}
