export { currentSettings } from './settings'
