import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { runCommand, useShortcut } from '../app/commands'
import { useToasts, type Toast } from '../app/stores/toasts'
import { useWords } from '../app/words'
import { Button } from './Button'

/** How long a result stays. It waits while it is pointed at or has the focus, and what it offers is in Undo as well. */
const shownForMs = 8000

/** The last result, at the foot of the margin: a sentence, and Undo. */
export function Toasts() {
  const { toast, close } = useToasts()
  // Each has its own hold: one that goes while it is pointed at never hears that the pointer has left.
  return toast && <ToastFloat key={toast.id} toast={toast} close={close} />
}

function ToastFloat({ toast, close }: { toast: Toast; close(): void }) {
  const words = useWords()
  const undoKey = useShortcut('undo')
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (held) return
    const timer = setTimeout(close, shownForMs)
    return () => clearTimeout(timer)
  }, [held, close])

  const box = useRef<HTMLDivElement>(null)
  useRoomFor(box)

  return (
    <div
      ref={box}
      className="float toast"
      role="region"
      aria-label={words('app.results')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <span className={toast.tone === 'failed' ? 'ko' : undefined}>
        {toast.text} {toast.quote && <bdi className="qq">“{toast.quote}”</bdi>}
      </span>
      <span className="toast-acts">
        {toast.undo && (
          <Button kind="quiet" shortcut={undoKey} onPress={() => runCommand('undo')}>
            {words('action.undo')}
          </Button>
        )}
        <Button kind="tool" onPress={close}>
          {words('action.close')}
        </Button>
      </span>
    </div>
  )
}

/** px between the toast and what makes room for it, and between it and the window's foot. */
const airPx = 16

/** Tells what reaches down to the window's foot how much of it the toast takes (--toast-room). */
function useRoomFor(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const toast = box.current
    if (!toast) return
    const { style } = document.body
    const observer = new ResizeObserver(() => style.setProperty('--toast-room', `${toast.offsetHeight + airPx}px`))
    observer.observe(toast)
    return () => {
      observer.disconnect()
      style.removeProperty('--toast-room')
    }
  }, [box])
}
