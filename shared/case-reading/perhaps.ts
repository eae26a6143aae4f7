const PERHAPS_BELOW = 0.6

/** Whether so little speaks for something that it is said to be perhaps so. @param confidence from 0 to 1 */
export const isPerhaps = (confidence: number): boolean => confidence < PERHAPS_BELOW
