import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', async () => (await import('./electron-double')).electron)

/** Runs the preload as Electron does with each page. */
async function preloaded() {
  vi.resetModules()
  const { contextBridge, ipcRenderer } = await import('electron')
  await import('../../../../../electron/hosts/desktop/preload')
  return { bridge: vi.mocked(contextBridge.exposeInMainWorld).mock.calls, ipcRenderer }
}

describe('what the page gets beyond the web', () => {
  it('is two functions under one name', async () => {
    const { bridge } = await preloaded()
    expect(bridge).toHaveLength(1)
    const [name, api] = bridge[0] ?? []
    expect(name).toBe('actusMenu')
    expect(Object.keys(api)).toEqual(['onCommand', 'onFilesOpened'])
  })

  it('tells it the id of a menu’s command, and no object of Electron', async () => {
    const { bridge, ipcRenderer } = await preloaded()
    const heard = vi.fn<(id: string) => void>()
    const returned: unknown = bridge[0]?.[1].onCommand(heard)
    ipcRenderer.emit('menu-command', { sender: 'an object of Electron' }, 'go-home')
    expect(heard.mock.calls).toEqual([['go-home']])
    expect(returned).toBeUndefined()
  })

  it('tells it that files were opened, and not which', async () => {
    const { bridge, ipcRenderer } = await preloaded()
    const heard = vi.fn<(...args: unknown[]) => void>()
    bridge[0]?.[1].onFilesOpened(heard)
    ipcRenderer.emit('files-opened', { sender: 'an object of Electron' }, '/home/learner/notes.md')
    expect(heard.mock.calls).toEqual([[]])
  })

  it('is short enough to be read at a glance', () => {
    expect(readFileSync('electron/hosts/desktop/preload.ts', 'utf8').split('\n').length).toBeLessThan(40)
  })
})
