/** A part of the file: a value at its top, or the next element of a list there. */
export type StreamedPart =
  | { kind: 'value'; key: string; value: unknown }
  | { kind: 'row'; key: string; row: unknown; /** 1-based line on which it begins */ line: number }

/** It is no JSON, or none of this form. */
export class StreamFault extends Error {
  constructor(readonly line: number) {
    super(`not of the form, at line ${line}`)
  }
}

/** A row is a piece of a file or of a text, and never so long. */
const LONGEST_ROW = 64_000_000

export interface StreamReader {
  /** Takes the next piece of the text; gives the parts that are whole by then. @throws StreamFault */
  read(piece: string): StreamedPart[]
  /** @throws StreamFault if the text ends too early */
  end(): void
}

type State = 'start' | 'key' | 'colon' | 'value' | 'row' | 'after-row' | 'after-value' | 'done'

/** What may stand where only one sign is awaited, and what comes after it. */
const steps: Partial<Record<State, Readonly<Record<string, State>>>> = {
  start: { '{': 'key' },
  colon: { ':': 'value' },
  'after-row': { ',': 'row', ']': 'after-value' },
  'after-value': { ',': 'key', '}': 'done' },
}

/**
 * Reads JSON that is one object of plain values and long lists, row by row: what it holds at a time is a row, however long
 * the file is. An object at its top is given as a value.
 */
export function readStream(): StreamReader {
  let state: State = 'start'
  let key = ''
  let buffer = ''
  let line = 1
  let scan = newScan()

  /** The text of the value that begins at the place in the buffer, taken out of it; null if it does not end there. */
  function takeValue(): string | null {
    const end = endOfValue(buffer, scan)
    if (end === null) {
      if (buffer.length > LONGEST_ROW) throw new StreamFault(line)
      return null
    }
    const text = buffer.slice(0, end)
    buffer = buffer.slice(end)
    scan = newScan()
    return text
  }

  function parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw new StreamFault(line)
    } finally {
      line += text.split('\n').length - 1
    }
  }

  function skip(count: number): void {
    buffer = buffer.slice(count)
  }

  /** Takes one step. @returns whether there was enough to take one */
  function step(parts: StreamedPart[]): boolean {
    const space = /^[\s\uFEFF]*/.exec(buffer)?.[0] ?? ''
    if (scan.at === 0 && space !== '') {
      line += space.split('\n').length - 1
      skip(space.length)
    }
    const sign = buffer[0]
    if (sign === undefined) return false
    const next = steps[state]
    if (next) {
      const after = next[sign]
      if (after === undefined) throw new StreamFault(line)
      skip(1)
      state = after
      return true
    }
    if (state === 'value' && sign === '[') {
      skip(1)
      state = 'row'
      return true
    }
    // An empty list, or an object without members.
    if ((state === 'row' && sign === ']') || (state === 'key' && sign === '}')) {
      skip(1)
      state = state === 'row' ? 'after-value' : 'done'
      return true
    }
    if (state === 'done' || (state === 'key' && sign !== '"')) throw new StreamFault(line)
    const beganAt = line
    const text = takeValue()
    if (text === null) return false
    const value = parse(text)
    if (state === 'key') {
      key = String(value)
      state = 'colon'
    } else if (state === 'row') {
      parts.push({ kind: 'row', key, row: value, line: beganAt })
      state = 'after-row'
    } else {
      parts.push({ kind: 'value', key, value })
      state = 'after-value'
    }
    return true
  }

  return {
    read(piece) {
      buffer += piece
      const parts: StreamedPart[] = []
      while (step(parts));
      return parts
    },
    end() {
      // A number has no end of its own, and none stands alone here.
      if (state !== 'done' || buffer.trim() !== '') throw new StreamFault(line)
    },
  }
}

interface Scan {
  /** up to which the buffer was looked through */
  at: number
  depth: number
  inString: boolean
}
const newScan = (): Scan => ({ at: 0, depth: 0, inString: false })

const telling = /["{}[\],\s\\]/g

/** Where a value that begins at the buffer's beginning ends; null if that is further on. The scan goes on where it stopped. */
function endOfValue(buffer: string, scan: Scan): number | null {
  while (scan.at < buffer.length) {
    if (scan.inString) {
      const quote = endOfString(buffer, scan.at)
      if (quote === null) return null
      scan.at = quote + 1
      scan.inString = false
      if (scan.depth === 0) return scan.at
      continue
    }
    telling.lastIndex = scan.at
    const found = telling.exec(buffer)
    if (!found) {
      scan.at = buffer.length
      return null
    }
    const { 0: sign, index } = found
    if (scan.depth === 0 && /[,}\]\s]/.test(sign)) return index
    scan.at = index + 1
    if (sign === '"') scan.inString = true
    else if (sign === '{' || sign === '[') scan.depth += 1
    else if (sign === '}' || sign === ']') {
      scan.depth -= 1
      if (scan.depth === 0) return scan.at
    }
  }
  return null
}

/** Where the quote stands that ends a string, looked for from inside it; null if it is further on. */
function endOfString(buffer: string, from: number): number | null {
  for (let quote = buffer.indexOf('"', from); quote !== -1; quote = buffer.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (buffer[quote - 1 - backslashes] === '\\' && quote - 1 - backslashes >= from) backslashes += 1
    if (backslashes % 2 === 0) return quote
  }
  return null
}
