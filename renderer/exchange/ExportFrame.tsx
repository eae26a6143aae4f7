import { useMutation } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { announce } from '../app/announce'
import { useToasts } from '../app/stores/toasts'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import './exchange.css'
import { Refused } from './Refused'

interface Asked<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange(value: Value): void
}

interface ExportFrameProps<Format extends string, Scope extends string> {
  title: string
  /** what saves the file */
  now: string
  onClose(): void
  format: Asked<Format>
  /** about the format */
  help: string
  /** asked where there is more than one */
  scope: Asked<Scope>
  /** Makes the file. @returns its name */
  save(): Promise<string>
  /** said when it is made */
  done(file: string): string
  children?: ReactNode
}

/** The dialog in which something leaves in a file: in which form, which of it; then saves the file. */
export function ExportFrame<Format extends string, Scope extends string>(props: ExportFrameProps<Format, Scope>) {
  const { title, now, onClose, format, help, scope, done, children } = props
  const helpId = useId()
  const save = useMutation({
    mutationFn: props.save,
    onSuccess(file) {
      const sentence = done(file)
      announce(sentence)
      useToasts.getState().show({ text: sentence, quote: null, tone: 'done', undo: false })
      onClose()
    },
  })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" busy={save.isPending} onPress={() => save.mutate()}>
          {now}
        </Button>
      }
    >
      <div className="exchange">
        <Choice<Format> {...format} describedBy={helpId} />
        <p className="meta" id={helpId}>
          {help}
        </p>
        {scope.options.length > 1 && <Choice<Scope> {...scope} />}
        {children}
        {save.error && <Refused error={save.error} />}
      </div>
    </Dialog>
  )
}
