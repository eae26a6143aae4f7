import { contextBridge, ipcRenderer } from 'electron'

// All that the page gets beyond the web: the ids of the commands that are chosen in the menu. One way, no object passed on.
contextBridge.exposeInMainWorld('actusMenu', {
  onCommand(listener: (id: string) => void): void {
    ipcRenderer.on('menu-command', (_event, id: unknown) => listener(String(id)))
  },
})
