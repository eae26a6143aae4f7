/**
 * Lets everything else that waits have its turn. Not by node:timers/promises: Electron wakes its event loop for the global
 * function only, and would otherwise go on when something else happens to wake it.
 */
export const turn = (): Promise<void> => new Promise((next) => void setImmediate(next))
