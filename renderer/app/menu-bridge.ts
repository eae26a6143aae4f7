import { useEffect } from 'react'
import { commands, type CommandId } from '../../shared/commands'

declare global {
  interface Window {
    /** what the desktop host's preload gives: the ids of commands chosen in its menu, and that files were opened; absent in a browser */
    actusMenu?: { onCommand(listener: (id: string) => void): void; onFilesOpened(listener: () => void): void }
  }
}

// The bridge has no way to stop listening, so that one listener serves the window for its life.
let run: ((id: CommandId) => unknown) | null = null
let listening = false

let filesOpened: (() => void) | null = null

/** Calls back from now on, and no other listener, when the system hands over files. */
export function onFilesOpened(listener: () => void): void {
  if (filesOpened === null) window.actusMenu?.onFilesOpened(() => filesOpened?.())
  filesOpened = listener
}

/** Does what is chosen in the desktop host's menu. */
export function useMenuCommands(runCommand: (id: CommandId) => unknown): void {
  useEffect(() => {
    run = runCommand
    if (!listening) {
      listening = true
      window.actusMenu?.onCommand((id) => {
        const command = commands.find((it) => it.id === id)
        if (command) run?.(command.id)
      })
    }
    return () => {
      run = null
    }
  }, [runCommand])
}
