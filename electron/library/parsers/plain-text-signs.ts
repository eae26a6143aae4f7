import { columnsOf } from './plain-text-lines'

/** "== Scope", as AsciiDoc and wikis mark headings, and "## Scope", as Markdown does. */
const signed = /^(={1,6}|#{1,6})\s+(.*?)(?:\s+\1)?$/u

/** Words that a heading may be: no sentence, and begun as one is. */
const isName = (words: string): boolean =>
  columnsOf(words) <= 140 && /^[\p{Lu}\p{Lt}\p{Lo}\p{N}§¿¡"“«„'‘([`]/u.test(words) && !/[.,;:。，；：]$/u.test(words)

/**
 * The signs with which a line says that it is a heading; null if it does not.
 * @param alone no other line stands with it: one "#" begins a remark as well, and is no sign within other lines
 */
export function headingSigns(text: string, alone: boolean): string | null {
  const [, signs, words = ''] = signed.exec(text) ?? []
  if (signs === undefined || !isName(words)) return null
  return signs.length > 1 || alone ? signs : null
}

/** A heading without the signs before and after it. */
export const withoutSigns = (text: string): string => signed.exec(text)?.[2] ?? text
