/* What other features and the hosts may use of the cards. */
export { installPackCards } from './pack-cards'
export { callCards } from './calling'
export { cardStats } from './stats'
export { cardMemory } from './memory'
export { cardSources } from './source'
export { deckQueries } from './deck.queries'
export { listDecks } from './decks'
export { frontOf, noteQueries } from './note.queries'
