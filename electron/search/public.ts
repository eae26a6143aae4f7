/* What the hosts may use of the search. */
export { createSearchPort, searchHere, type SearchPort } from './search-port'
