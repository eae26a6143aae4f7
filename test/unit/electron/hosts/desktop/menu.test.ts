import { describe, expect, it, vi } from 'vitest'
import { commands, type CommandEntry } from '../../../../../shared/commands'

vi.mock('electron', async () => (await import('./electron-double')).electron)
const { applicationMenu } = await import('../../../../../electron/hosts/desktop/menu')
const { contextMenu } = await import('../../../../../electron/hosts/desktop/context-menu')

type Item = Electron.MenuItemConstructorOptions
const submenu = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : [])
const nothing = { undo: null, redo: null }

function menu(options: Partial<Parameters<typeof applicationMenu>[0]> = {}) {
  const top = applicationMenu({ state: nothing, isMac: false, isDevelopment: false, run: () => {}, ...options })
  const all = top.flatMap(submenu)
  return { top, all, item: (id: string) => all.find((it) => it.id === id), roles: all.map(({ role }) => role) }
}

describe('the menu', () => {
  it('has the menus of the system it is on', () => {
    expect(menu().top.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Help'])
    expect(menu({ isMac: true }).top.map(({ label }) => label)).toEqual(['Actus', 'File', 'Edit', 'View', 'Go', 'Help'])
  })

  it('holds each command that names a menu, once', () => {
    const named = commands.filter((command: CommandEntry) => command.menu !== undefined).map(({ id }) => id)
    for (const isMac of [true, false]) {
      const shown = menu({ isMac }).all.flatMap(({ id }) => id ?? [])
      expect(shown.toSorted()).toEqual(named.toSorted())
    }
  })

  it('does the command in the page', () => {
    const run = vi.fn<(id: string) => void>()
    const { click } = menu({ run }).item('go-cards') ?? {}
    if (click) Reflect.apply(click, null, [])
    expect(run).toHaveBeenCalledExactlyOnceWith('go-cards')
  })

  it('says what undo and redo would do', () => {
    const { item } = menu({ state: { undo: 'answer-card', redo: 'mark-text' } })
    expect(item('undo')?.label).toBe('Undo: answer a card')
    expect(item('redo')?.label).toBe('Redo: mark text')
  })

  it('offers no undo where there is nothing to undo', () => {
    expect(menu().item('undo')).toMatchObject({ label: 'Undo', enabled: false })
    expect(menu({ state: { undo: 'add-card', redo: null } }).item('redo')).toMatchObject({ enabled: false })
  })

  it('shows the page’s keys without taking them, and takes those that are its own', () => {
    expect(menu().item('add-text')).toMatchObject({ accelerator: 'CmdOrCtrl+O', registerAccelerator: false })
    expect(menu().item('go-back')).toMatchObject({ accelerator: 'Alt+Left', registerAccelerator: false })
    expect(menu().item('go-home')?.accelerator).toBe('CmdOrCtrl+1')
    expect(menu().item('go-home')).not.toHaveProperty('registerAccelerator')
  })

  it('has no bare letter or sign as an accelerator', () => {
    for (const { accelerator } of menu().all) expect(String(accelerator ?? 'F1')).toMatch(/\+|^F\d+$/)
  })

  it('lets the system do what the system does', () => {
    const wanted = ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'quit']
    expect(menu().roles).toEqual(expect.arrayContaining(wanted))
  })

  it('has the developer’s part only while developing', () => {
    expect(menu().roles).not.toContain('toggleDevTools')
    expect(menu().roles).not.toContain('reload')
    expect(menu({ isDevelopment: true }).roles).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })
})

describe('the context menu', () => {
  const flags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true }
  const clicked = (facts: Partial<Electron.ContextMenuParams>) =>
    contextMenu({ isEditable: false, selectionText: '', editFlags: flags, ...facts } as Electron.ContextMenuParams)
  const roles = (items: Item[]) => items.flatMap(({ role }) => role ?? [])

  it('of a field has the clipboard’s commands, as far as they can do something', () => {
    const items = clicked({ isEditable: true })
    expect(roles(items)).toEqual(['cut', 'copy', 'paste', 'selectAll'])
    expect(items.find(({ role }) => role === 'paste')?.enabled).toBe(false)
  })

  it('of chosen words can copy them', () => {
    expect(roles(clicked({ selectionText: 'illegal entry' }))).toEqual(['copy'])
  })

  it('of nothing is none', () => {
    expect(clicked({ selectionText: ' ' })).toEqual([])
  })
})
