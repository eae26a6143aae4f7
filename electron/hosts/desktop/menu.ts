import { Menu, type MenuItemConstructorOptions } from 'electron'
import { commands, type CommandEntry, type MenuName } from '../../../shared/commands'
import type { OperationName } from '../../../shared/model/operation'
import { say } from '../words'
import { shownChord, toAccelerator } from './accelerator'

export interface MenuState {
  /** what undo and redo would do; null if there is nothing */
  undo: OperationName | null
  redo: OperationName | null
}

export interface MenuOptions {
  state: MenuState
  isMac: boolean
  /** adds what only a developer needs */
  isDevelopment: boolean
  /** Does the command in the page. */
  run(id: string): void
}

/** Sets the menu of the application; to be called again whenever what undo would do has changed. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(options)))
}

/** The menu as data: the commands of shared/commands.ts, and what the system does by itself. */
export function applicationMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { isMac, isDevelopment } = options
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const role = (name: MenuItemConstructorOptions['role'], label: string): MenuItemConstructorOptions => ({
    role: name,
    label,
  })
  const of = (menu: MenuName) => commands.filter((command: CommandEntry) => command.menu === menu)
  const items = (menu: MenuName) => of(menu).map((command) => commandItem(command, options))
  const settings = items('file').filter(({ id }) => id === 'open-settings')
  const file = items('file').filter(({ id }) => !isMac || id !== 'open-settings')
  const quit = role('quit', say('host.menu.quit'))

  return [
    ...(isMac
      ? [
          {
            label: say('app.name'),
            submenu: [
              role('about', say('host.menu.about')),
              separator,
              ...settings,
              separator,
              role('hide', say('host.menu.hide')),
              separator,
              quit,
            ],
          },
        ]
      : []),
    {
      label: say('host.menu.file'),
      submenu: [...file, separator, isMac ? role('close', say('host.menu.close')) : quit],
    },
    {
      label: say('host.menu.edit'),
      submenu: [
        ...items('edit'),
        separator,
        role('cut', say('host.edit.cut')),
        role('copy', say('host.edit.copy')),
        role('paste', say('host.edit.paste')),
        role('selectAll', say('host.edit.selectAll')),
      ],
    },
    {
      label: say('host.menu.view'),
      submenu: [
        ...items('view'),
        separator,
        role('zoomIn', say('host.menu.zoomIn')),
        role('zoomOut', say('host.menu.zoomOut')),
        role('resetZoom', say('host.menu.resetZoom')),
        role('togglefullscreen', say('host.menu.fullScreen')),
        ...(isDevelopment
          ? [separator, role('reload', say('host.menu.reload')), role('toggleDevTools', say('host.menu.tools'))]
          : []),
      ],
    },
    { label: say('host.menu.go'), submenu: items('go') },
    { label: say('host.menu.help'), role: 'help', submenu: items('help') },
  ]
}

function commandItem(
  command: CommandEntry & (typeof commands)[number],
  { state, run }: MenuOptions,
): MenuItemConstructorOptions {
  const { id } = command
  const item = { id, label: say(`command.${id}`), ...shortcutOf(command), click: () => run(id) }
  if (id !== 'undo' && id !== 'redo') return item
  const operation = state[id]
  if (operation === null) return { ...item, enabled: false }
  return { ...item, label: say(`${id}.label`, { name: say(`operation.${operation}`) }) }
}

/**
 * The page listens for the keys of commands itself, so the menu only shows these. Those that are the menu's alone it
 * listens for: a browser would keep them for itself.
 */
function shortcutOf({
  keys,
  desktopKeys = [],
}: CommandEntry): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const [own] = desktopKeys
  if (own !== undefined) return { accelerator: toAccelerator(own) }
  const shown = shownChord(keys)
  return shown === null ? {} : { accelerator: toAccelerator(shown), registerAccelerator: false }
}
