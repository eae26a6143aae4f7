import { contextBridge, ipcRenderer } from 'electron'

// All that the page gets beyond the web: the ids of the commands that are chosen in the menu, and that a file was opened. One way, no object passed on.
contextBridge.exposeInMainWorld('actusMenu', {
  onCommand(listener: (id: string) => void): void {
    ipcRenderer.on('menu-command', (_event, id: unknown) => listener(String(id)))
  },
  /** Calls back when the system has handed over files: which, library.opened tells. */
  onFilesOpened(listener: () => void): void {
    ipcRenderer.on('files-opened', () => listener())
  },
})
