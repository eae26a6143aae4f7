const space = /[\t\n\r ]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// oxlint-disable-next-line no-control-regex -- none may stand in a text of JSON
const plain = /[^"\\\u0000-\u001f]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/**
 * Where a text stops being JSON; its length if it only ends too soon. Engines do not all say it, and no more than a few words
 * from around it. Null if it is whole. Source: RFC 8259.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? -1
    if (length > 0) at += length
    return length >= 0
  }
  /** Goes over a text in quotes. */
  const skipString = (): boolean => {
    at += 1
    while (skip(plain)) {
      if (text[at] === '"') {
        at += 1
        return true
      }
      if (!skip(escape)) return false
    }
    return false
  }
  for (;;) {
    skip(space)
    const isDone: boolean = open.length === 0 && wanted === 'comma-or-end'
    if (at >= text.length) return isDone ? null : text.length
    if (isDone) return at
    const sign = text[at]
    const from = at
    if (wanted === 'colon' || (wanted === 'comma-or-end' && sign === ',')) {
      if (sign !== (wanted === 'colon' ? ':' : ',')) return at
      at += 1
      wanted = wanted === 'colon' || open.at(-1) === '[' ? 'value' : 'key'
    } else if (wanted.endsWith('-or-end') && sign === (open.at(-1) === '[' ? ']' : '}')) {
      at += 1
      open.pop()
      wanted = 'comma-or-end'
    } else if (wanted === 'comma-or-end') return at
    else if (sign === '"') {
      if (!skipString()) return at >= text.length ? text.length : at
      wanted = wanted.startsWith('key') ? 'colon' : 'comma-or-end'
    } else if (wanted.startsWith('key')) return at
    else if (sign === '{' || sign === '[') {
      at += 1
      open.push(sign)
      wanted = sign === '{' ? 'key-or-end' : 'value-or-end'
    } else {
      if (!skip(scalar) || at === from) return from
      wanted = 'comma-or-end'
    }
  }
}
