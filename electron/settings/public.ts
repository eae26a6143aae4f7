export { readSettings } from './settings'
