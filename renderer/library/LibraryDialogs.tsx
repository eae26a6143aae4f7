import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { ModuleGroup } from './arrange'
import { ModuleDialog } from './ModuleDialog'
import type { Pasted } from './pasted'
import { PasteDialog } from './PasteDialog'
import { RenameDialog } from './RenameDialog'
import type { useTextActions } from './useTextActions'

/** What the learner is asked about. */
export type Asked =
  | { kind: 'paste'; pasted: Pasted }
  | { kind: 'rename'; text: DocumentSummary }
  | { kind: 'rename-module'; module: ModuleGroup }
  | { kind: 'group'; text: DocumentSummary }
  | { kind: 'remove'; text: DocumentSummary }
  | { kind: 'empty-trash' }

interface LibraryDialogsProps {
  asked: Asked | null
  texts: readonly DocumentSummary[]
  trashed: readonly DocumentSummary[]
  modules: readonly ModuleGroup[]
  actions: ReturnType<typeof useTextActions>
  onAdd(file: File): void
  onClose(): void
}

/** The one dialog of the library that is open, if any. */
export function LibraryDialogs({ asked, texts, trashed, modules, actions, onAdd, onClose }: LibraryDialogsProps) {
  const words = useWords()
  const closing = (act: () => void) => () => {
    act()
    onClose()
  }
  switch (asked?.kind) {
    case undefined:
      return null
    case 'paste':
      return <PasteDialog pasted={asked.pasted} onAdd={(file) => closing(() => onAdd(file))()} onClose={onClose} />
    case 'rename':
      return (
        <RenameDialog
          title={words('library.renameTitle')}
          name={asked.text.title}
          onRename={(name) => closing(() => actions.rename(asked.text, name))()}
          onClose={onClose}
        />
      )
    case 'rename-module': {
      const { id, title } = asked.module
      const pages = texts.filter(({ module }) => module?.id === id)
      const inOrder = pages.toSorted((a, b) => (a.module?.position ?? 0) - (b.module?.position ?? 0))
      const rename = (name: string) =>
        actions.renameModule(
          id,
          name,
          inOrder.map((page) => page.id),
        )
      return (
        <RenameDialog
          title={words('library.renameModule')}
          name={title}
          onRename={(name) => closing(() => rename(name))()}
          onClose={onClose}
        />
      )
    }
    case 'group':
      return (
        <ModuleDialog
          text={asked.text}
          modules={modules}
          onChoose={(choice) => closing(() => actions.join(asked.text, choice))()}
          onClose={onClose}
        />
      )
    case 'remove':
      return (
        <RemoveDialog
          title={words('library.removeForeverTitle', { title: asked.text.title })}
          texts={[asked.text]}
          onRemove={closing(() => actions.removeForever(asked.text))}
          onClose={onClose}
        />
      )
    case 'empty-trash':
      return (
        <RemoveDialog
          title={words('library.emptyTrashTitle')}
          texts={trashed}
          onRemove={closing(actions.emptyTrash)}
          onClose={onClose}
        />
      )
  }
}

interface RemoveDialogProps {
  title: string
  texts: readonly DocumentSummary[]
  onRemove(): void
  onClose(): void
}

/** The one thing in the library that can't be undone is asked about, with what would go. */
function RemoveDialog({ title, texts, onRemove, onClose }: RemoveDialogProps) {
  const words = useWords()
  const count = texts.length
  const marks = texts.reduce((sum, { annotations }) => sum + annotations, 0)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="danger" onPress={onRemove}>
          {words('library.emptyTrashNow', { count })}
        </Button>
      }
    >
      <p>{words('library.emptyTrashHelp', { count, marks })}</p>
    </Dialog>
  )
}
