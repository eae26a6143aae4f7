/* What the hosts and the application may use of the cards that come in and go out. */
export { foreseeCards, importCards } from './import-cards'
export { exportCards } from './export-cards'
export { cardFile, collectionFile, holdFile, heldFile, isCollection } from './held-files'
