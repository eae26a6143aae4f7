import { useState } from 'react'
import type { DocumentSummary } from '../../shared/model/document'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import type { ModuleGroup } from './arrange'

/** Where a text is to go: into a module that is there, into a new one, or into none. */
export type ModuleChoice = { moduleId: string } | { newTitle: string } | { moduleId: null }

interface ModuleDialogProps {
  text: DocumentSummary
  modules: readonly ModuleGroup[]
  onChoose(choice: ModuleChoice): void
  onClose(): void
}

// No id of a module: those are UUIDs.
const [NONE, NEW] = ['none', 'new']

/** Asks which module a text is a page of. */
export function ModuleDialog({ text, modules, onChoose, onClose }: ModuleDialogProps) {
  const words = useWords()
  const [chosen, setChosen] = useState(text.module?.id ?? modules[0]?.id ?? NEW)
  const [title, setTitle] = useState('')
  const isReady = chosen !== NEW || title.trim() !== ''
  const choose = () => {
    if (!isReady) return
    if (chosen === NEW) onChoose({ newTitle: title.trim() })
    else onChoose({ moduleId: chosen === NONE ? null : chosen })
  }
  return (
    <Dialog
      title={words('library.groupTitle', { title: text.title })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={!isReady} onPress={choose}>
          {words('library.groupNow')}
        </Button>
      }
    >
      <div className="dialog-form">
        <Select
          label={words('library.module')}
          value={chosen}
          options={[
            ...modules.map(({ id, title: name }) => ({ value: id, label: name })),
            { value: NEW, label: words('library.newModule') },
            ...(text.module === null ? [] : [{ value: NONE, label: words('library.noModule') }]),
          ]}
          onChange={setChosen}
        />
        {chosen === NEW && (
          <Field
            label={words('library.moduleName')}
            help={words('library.moduleHelp')}
            serif
            autoFocus
            value={title}
            onChange={setTitle}
            onKeyDown={(event) => event.key === 'Enter' && choose()}
          />
        )}
      </div>
    </Dialog>
  )
}
