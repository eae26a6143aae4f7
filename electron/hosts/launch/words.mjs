import { readFileSync } from 'node:fs'

const catalogue = new URL('../../../resources/messages/en/host.json', import.meta.url)

/**
 * What the launcher says, from the catalogue. It runs before anything is built, so its messages hold plain values only.
 * @param {string} id
 * @param {Record<string, string>} [values]
 * @returns {string}
 */
export function say(id, values = {}) {
  const messages = JSON.parse(readFileSync(catalogue, 'utf8'))
  return Object.entries(values).reduce((words, [name, value]) => words.replaceAll(`{${name}}`, value), messages[id])
}
