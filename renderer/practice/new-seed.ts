const SEEDS = 2 ** 31

/** A number that makes what is chosen by it another one each time. */
export const newSeed = (): number => Math.floor(Math.random() * SEEDS)
