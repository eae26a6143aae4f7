import type { SearchFault, SearchFaultCode } from '../../shared/search-syntax/faults'
import { parseCardSearch } from '../../shared/search-syntax/parse'

/** Why what was typed cannot be looked for, and where; null if it can. */
export function searchFault(typed: string): SearchFault | null {
  const parsed = parseCardSearch(typed)
  return parsed.kind === 'fault' ? parsed.fault : null
}

/** The name of a fault as messages have it, which take no hyphens: quoteOpen. */
export const faultName = (why: SearchFaultCode): string =>
  why.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
