import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { ReactNode } from 'react'
import { useWords } from '../app/words'
import { Button } from './Button'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose(): void
  /** decides at the foot; Close stands beside it */
  actions?: ReactNode
  /** what it asked was done: it is closed, not cancelled */
  isDone?: boolean
  children: ReactNode
}

/** A choice that blocks, or a sheet to read: focus stays inside, Esc closes it, and focus returns to what opened it. */
export function Dialog({ title, isOpen, onClose, actions, isDone = false, children }: DialogProps) {
  const words = useWords()
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog">
        <AriaDialog className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
          <p className="btnrow">
            {actions}
            {/* What had the focus may be gone once it is done. */}
            <Button key={String(isDone)} autoFocus={isDone} onPress={onClose}>
              {words(actions && !isDone ? 'action.cancel' : 'action.close')}
            </Button>
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
