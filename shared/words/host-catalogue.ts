import app from '../../resources/messages/en/app.json'
import cardFile from '../../resources/messages/en/cardFile.json'
import caseReading from '../../resources/messages/en/caseReading.json'
import collection from '../../resources/messages/en/collection.json'
import exchange from '../../resources/messages/en/exchange.json'
import host from '../../resources/messages/en/host.json'

/** Every sentence of the hosts in English, by id: menus, the command line, the first page. Commands, errors and what becomes of a file are the window's too. */
export const hostEnglish = { ...app, ...cardFile, ...caseReading, ...collection, ...exchange, ...host }
export type HostMessageId = keyof typeof hostEnglish
