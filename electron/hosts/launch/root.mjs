import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * A path in the project's folder.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(root, ...parts)
