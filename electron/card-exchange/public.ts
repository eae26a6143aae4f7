/* What the hosts and the application may use of the cards that come in and go out. */
export { filesBeside } from './files-beside'
export { foreseeCards } from './foresee-cards'
export { importCards } from './import-cards'
export { exportCards } from './export-cards'
export { cardFile, collectionFile, holdFile, holdBeside, heldFile, isCollection } from './held-files'
