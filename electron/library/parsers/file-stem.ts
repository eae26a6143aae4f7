/** The name of a file without its ending. */
export const stemOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '')
