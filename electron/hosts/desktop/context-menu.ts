import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { say } from '../words'

/** Shows the menu for what was clicked: the clipboard's commands, where they can do something. */
export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const template = contextMenu(params)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}

/** What the menu holds; empty if there is nothing to do, and then the page may show its own. */
export function contextMenu({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  const selected = selectionText.trim() !== ''
  const copy: MenuItemConstructorOptions = { role: 'copy', label: say('host.edit.copy'), enabled: editFlags.canCopy }
  if (!isEditable) return selected ? [copy] : []
  return [
    { role: 'cut', label: say('host.edit.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say('host.edit.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: say('host.edit.selectAll'), enabled: editFlags.canSelectAll },
  ]
}
