import app from '../../resources/messages/en/app.json'
import authoring from '../../resources/messages/en/authoring.json'
import cards from '../../resources/messages/en/cards.json'
import caseReading from '../../resources/messages/en/caseReading.json'
import decks from '../../resources/messages/en/decks.json'
import cardFile from '../../resources/messages/en/cardFile.json'
import collection from '../../resources/messages/en/collection.json'
import exchange from '../../resources/messages/en/exchange.json'
import home from '../../resources/messages/en/home.json'
import library from '../../resources/messages/en/library.json'
import notebook from '../../resources/messages/en/notebook.json'
import ownCase from '../../resources/messages/en/own-case.json'
import options from '../../resources/messages/en/options.json'
import practice from '../../resources/messages/en/practice.json'
import practiceModes from '../../resources/messages/en/practice-modes.json'
import reader from '../../resources/messages/en/reader.json'
import review from '../../resources/messages/en/review.json'
import search from '../../resources/messages/en/search.json'
import settings from '../../resources/messages/en/settings.json'
import summary from '../../resources/messages/en/summary.json'

/** Every sentence of the window in English, by id; ICU messages. The hosts' own are in host-catalogue.ts. */
export const english = {
  ...app,
  ...authoring,
  ...cards,
  ...caseReading,
  ...cardFile,
  ...collection,
  ...decks,
  ...exchange,
  ...home,
  ...library,
  ...notebook,
  ...options,
  ...ownCase,
  ...practice,
  ...practiceModes,
  ...reader,
  ...review,
  ...search,
  ...settings,
  ...summary,
}

/** Ids of what the window says. */
export type MessageId = keyof typeof english

/** What stands in a message for its arguments. */
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>

/** What can say a message: react-intl's and @formatjs/intl's object do. */
export interface Speaker<Id extends string = MessageId> {
  formatMessage(descriptor: { id: Id }, values?: MessageValues): string
}
