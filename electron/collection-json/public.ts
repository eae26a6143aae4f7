/* What the hosts and the application may use of the file of everything. */
export { exportCollection, type OutgoingCollection } from './export-collection'
export { importCollection, type CollectionFile } from './import-collection'
