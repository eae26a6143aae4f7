import app from '../../resources/messages/en/app.json'
import exchange from '../../resources/messages/en/exchange.json'
import host from '../../resources/messages/en/host.json'

/** Every sentence of the hosts in English, by id: menus, the command line, the first page. Commands, errors and what becomes of a file of marks are the window's too. */
export const hostEnglish = { ...app, ...exchange, ...host }
export type HostMessageId = keyof typeof hostEnglish
