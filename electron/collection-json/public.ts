/* What the hosts and the application may use of the file of everything. */
export { exportCollection } from './export-collection'
export { foreseeCollection } from './foresee-collection'
export { importCollection } from './import-collection'
export type { CollectionFile } from './read-collection'
