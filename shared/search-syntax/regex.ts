/** Flags at the head of an expression, as (?-i) or (?s). */
const head = /^\(\?([ims]*)(?:-([ims]+))?\)/

/**
 * Makes the regular expression that was typed. Case does not matter unless it begins with (?-i), as in Anki.
 * @param matchCase whether case matters where the expression does not say so
 * @returns null if it is none
 */
export function searchRegex(source: string, matchCase = false): RegExp | null {
  const [typed = '', on = '', off = ''] = head.exec(source) ?? []
  const flags = ['i', 'm', 's']
    .filter((flag) => !off.includes(flag) && (on.includes(flag) || (flag === 'i' && !matchCase)))
    .join('')
  const rest = source.slice(typed.length)
  // Some escapes that other dialects know, as \-, are faults where the expression is read by code points.
  return made(rest, `${flags}u`) ?? made(rest, flags)
}

/**
 * Letters and digits of ASCII, in a row, that stand in whatever the expression matches, though maybe in another case: the
 * longest that are sure to; null if fewer than three are.
 */
export function lettersOfRegex(source: string): string | null {
  const rest = source.replace(head, '')
  // In what is chosen from, or put in brackets, nothing is sure; other escapes may stand for letters.
  if (/[|(]|\\[^\W_bBdDsSwW]/.test(rest)) return null
  const sure = rest
    .replaceAll(/\[(?:\\.|[^\]\\])*\]|\\./gsu, ' ')
    .replaceAll(/.(?:[?*]|\{[^}]*\})/gsu, ' ')
    .matchAll(/[a-z0-9]{3,}/gi)
  return [...sure].map(([letters]) => letters).toSorted((a, b) => b.length - a.length)[0] ?? null
}

function made(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags)
  } catch {
    // A fault of the expression: its words are the engine's own, and in English only.
    return null
  }
}
