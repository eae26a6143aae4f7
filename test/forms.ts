/*
 * The tests have two forms. `npm test` takes the short one, which is to end in some twenty minutes on two cores: it says so to
 * its programs by ACTUS_TEST_SHORT. `npm run test:long`, and each program that is started by itself, takes everything.
 */

/** Whether what is marked as long is left out. */
export const isShort = process.env.ACTUS_TEST_SHORT === '1'

/**
 * How often a property is tried that takes seconds to try.
 * @param inLong how often in the long form; the short one makes a third of it, from the same seed where there is one
 */
export const runs = (inLong: number): number => (isShort ? Math.ceil(inLong / 3) : inLong)
