/** Pictures of one pixel size each, as small as their kinds allow. */
const base64 = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'base64'))

/** 10 × 10 */
export const png = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
)
/** 3 × 2 */
export const gif = base64('R0lGODlhAwACAIAAAAAAAP///ywAAAAAAwACAAACAoRRADs=')

export const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')
