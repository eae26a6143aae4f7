import { AppError } from '../../../shared/errors'

/**
 * The words of a text file: UTF-16 with a byte order mark, else UTF-8. Line ends become \n.
 * @throws AppError file-empty if there is nothing but white space; file-not-text if the bytes are no such text
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const text = decode(file, bytes).replace(/\r\n?/g, '\n')
  // A NUL is valid UTF-8, but stands in no text that was meant to be read.
  if (text.includes('\0')) throw new AppError('file-not-text', { file })
  if (text.trim() === '') throw new AppError('file-empty', { file })
  return text
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file-not-text', { file }, { cause: error })
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
