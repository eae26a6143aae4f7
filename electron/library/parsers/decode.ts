import { encodingLabelled, encodingNamed } from '../../../shared/encodings'
import { AppError } from '../../../shared/errors'
import type { ImportWarning } from '../../../shared/model/document'
import { detectEncoding } from './encodings-detect'
import { noReport, within, type Report } from './report'
import { looksLikeUtf8, markedEncoding, unmarkedUtf16 } from './encodings-unicode'

/** The words of a file, and how its bytes were read. */
export interface DecodedText {
  /** line ends are \n */
  text: string
  /** name by the Encoding Standard */
  encoding: string
  warnings: ImportWarning[]
}

interface Bytes {
  fileName: string
  bytes: Uint8Array
  /** in which the learner wants it read; null: find out */
  encoding: string | null
}

/** Signs that stand in no text: all controls but those for tabs, lines and pages, overstriking (\b) and escapes. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0007\u000E-\u001A\u001C-\u001F]/g
/** With more than this share of them, or of holes, the bytes are no text. */
const mostControl = 1 / 500
const mostOdd = 1 / 10

/**
 * The words of a text file. The encoding is, in this order: what its first bytes mark it as, what the learner chose,
 * UTF-8 or UTF-16 if it can be nothing else, what the file declares, what its bytes are like; windows-1252 if nothing
 * tells.
 * @param declared the encoding that the file itself names, if it names one; a hint, as files are often saved in another
 * @throws AppError file-empty if there is nothing but white space; file-not-text if the bytes are no text
 */
export function decodeText(
  { fileName: file, bytes, encoding: chosen }: Bytes,
  declared?: string,
  report = noReport,
): DecodedText {
  const { encoding, guessed } = encodingOf(bytes, chosen, declared, within(report, 0, 0.5))
  const parts: string[] = []
  let [odd, controls] = [0, 0]
  let isParted = false
  for (const part of inParts(new TextDecoder(encoding), withoutFiller(bytes), within(report, 0.5, 1))) {
    odd += countOf(part, /\uFFFD/g)
    controls += countOf(part, control)
    // A line end may be parted.
    const whole = isParted && part.startsWith('\n') ? part.slice(1) : part
    isParted = part.endsWith('\r')
    parts.push(whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole)
  }
  const text = parts.join('')
  report(1)
  if (!/\S/.test(text)) throw new AppError('file-empty', { file })
  if (controls > text.length * mostControl || odd > text.length * mostOdd) throw new AppError('file-not-text', { file })
  const warnings: ImportWarning[] = []
  if (guessed) warnings.push({ code: 'encoding-guessed', count: 1 })
  if (odd + controls > 0) warnings.push({ code: 'odd-bytes', count: odd + controls })
  return { text, encoding, warnings }
}

/** Without the signs of DOS and CP/M that fill a file up to its end. */
function withoutFiller(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (bytes[end - 1] === 0x1a) end -= 1
  return bytes.subarray(0, end)
}

function encodingOf(
  bytes: Uint8Array,
  chosen: string | null,
  declared: string | undefined,
  report: Report,
): { encoding: string; guessed: boolean } {
  const decodes = (encoding: string) => canBe(bytes, encoding, report)
  const sure = (encoding: string) => ({ encoding, guessed: false })
  const marked = markedEncoding(bytes)
  if (marked !== null) return sure(marked)
  const wanted = chosen === null ? undefined : encodingNamed(chosen)
  if (wanted !== undefined) return sure(wanted.name)
  const hint = declared === undefined ? null : encodingLabelled(declared)
  // Bytes of two or three that are UTF-8 by chance may still be Chinese or Japanese.
  if (hint !== null && !singleByte(hint) && decodes(hint)) return sure(hint)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return sure(utf16)
  // A file of ASCII alone is in UTF-8 as well, but for the escapes of ISO-2022-JP.
  if (decodes('utf-8')) return hasJapaneseEscape(bytes) ? { encoding: 'iso-2022-jp', guessed: true } : sure('utf-8')
  if (hint !== null && decodes(hint)) return sure(hint)
  if (looksLikeUtf8(bytes)) return sure('utf-8')
  return { encoding: detectEncoding(bytes), guessed: true }
}

const singleByte = (name: string): boolean => !/^(?:utf|gb|big5|shift_jis|euc|iso-2022)/.test(name)

function canBe(bytes: Uint8Array, encoding: string, report: Report): boolean {
  try {
    for (const part of inParts(new TextDecoder(encoding, { fatal: true }), bytes, report)) void part
    return true
  } catch {
    return false
  }
}

/** So many bytes are decoded at once. */
const partBytes = 4_000_000

function* inParts(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, report: Report): Generator<string> {
  for (let at = 0; at < bytes.length; at += partBytes) {
    report(at / bytes.length)
    yield decoder.decode(bytes.subarray(at, at + partBytes), { stream: true })
  }
  yield decoder.decode()
}

/** Looks at the beginning only: an escape of another kind (a terminal's colours) does not come with these letters. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  // oxlint-disable-next-line no-control-regex -- an escape is what is looked for
  return /\u001B\$[@B]/.test(start)
}

const countOf = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0
