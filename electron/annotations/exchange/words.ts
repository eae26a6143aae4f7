import { createIntl } from '@formatjs/intl'
import app from '../../../resources/messages/en/app.json'
import exchange from '../../../resources/messages/en/exchange.json'
import summary from '../../../resources/messages/en/summary.json'
import type { ExportWords } from '../../../shared/exchange/exported'
import type { Speaker } from '../../../shared/words/catalogue'

const messages = { ...app, ...exchange, ...summary }
const intl: Speaker<keyof typeof messages> = createIntl({ locale: 'en', messages })

/** What a file of marks says beside the marks. */
export const exportWords = (): ExportWords => ({
  title: intl.formatMessage({ id: 'exchange.file.title' }),
  lost: intl.formatMessage({ id: 'exchange.file.lost' }),
  toCheck: intl.formatMessage({ id: 'exchange.file.toCheck' }),
  underlined: intl.formatMessage({ id: 'exchange.file.underlined' }),
  notes: intl.formatMessage({ id: 'exchange.file.notes' }),
  untitled: intl.formatMessage({ id: 'summary.untitled' }),
  open: intl.formatMessage({ id: 'exchange.file.open' }),
  program: intl.formatMessage({ id: 'app.name' }),
})
