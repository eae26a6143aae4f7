import { useState } from 'react'
import { ownCaseLimits } from '../../../shared/model/own-case'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'

/** Asks for another title of a case. */
export function RenameCase({ id, title, onClose }: { id: string; title: string; onClose(): void }) {
  const words = useWords()
  const api = useApi()
  const [typed, setTyped] = useState(title)
  const { mutate: change } = useOperation(api.practice.own.change, {
    say: (_, input) => words('own-case.renamed', { title: input.title ?? '' }),
    toast: true,
  })
  const wrong = typed.trim() === '' ? words('own-case.titleEmpty') : null
  const rename = () => {
    if (wrong !== null) return
    change({ id, title: typed.trim() })
    onClose()
  }
  return (
    <Dialog
      title={words('own-case.rename')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={wrong !== null} onPress={rename}>
          {words('own-case.renameNow')}
        </Button>
      }
    >
      <Field
        label={words('own-case.title')}
        serif
        autoFocus
        value={typed}
        maxLength={ownCaseLimits.title}
        wrong={wrong}
        onChange={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
    </Dialog>
  )
}
