/* What other features and the hosts may use of the cards. */
export { installPackCards, type PackDocument } from './pack-cards'
export { callCards, type CalledCard } from './calling'
export { cardStats, type CardStats } from './stats'
export { cardMemory, type CardMemory, type StoredMemory } from './memory'
export { cardSources, type CardSources } from './source'
export { deckQueries } from './deck.queries'
export { listDecks } from './decks'
export { frontOf, noteQueries } from './note.queries'
