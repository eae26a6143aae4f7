import app from '../../resources/messages/en/app.json'
import host from '../../resources/messages/en/host.json'

/** Every sentence of the hosts in English, by id: menus, the command line, the first page. Commands and errors are the window's. */
export const hostEnglish = { ...app, ...host }
export type HostMessageId = keyof typeof hostEnglish
