import type { DecodedText } from './parsers/decode'

/**
 * The words of a file that is no text to read, as a list of cards, by the rules by which texts are decoded. What detects
 * encodings takes longer to load than most of what a program starts with, so it is loaded when it is wanted.
 * @param encoding in which the learner wants it read, by its name in the Encoding Standard; null: find out
 * @throws AppError file-empty, file-not-text
 */
export async function decodedText(fileName: string, bytes: Uint8Array, encoding: string | null): Promise<DecodedText> {
  const { decodeText } = await import('./parsers/decode')
  return decodeText({ fileName, bytes, encoding })
}
