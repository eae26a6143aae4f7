/** A field is an instruction, such as HYPERLINK "…", and the words that it gave when the file was saved (ECMA-376 part 1, section 17.16). */
export interface Fields {
  begin(): void
  instruct(words: string): void
  separate(): void
  /** Says of the box of a form whether it is checked. */
  check(checked: boolean): void
  /** @returns words that the field shows without having them as a result */
  end(): string
  /** Whether what stands here is part of an instruction, and not shown. */
  readonly instructing: boolean
  /** address of the innermost link around this place */
  readonly href: string | null
  /** An instruction is over with its paragraph, even where a file forgot to say so. */
  endParagraph(): void
}

interface Field {
  instruction: string
  shown: boolean
  checked: boolean
  href: string | null
}

/** Fields within fields; more are a mistake, or an attack. */
const DEEPEST = 100

export function fields(): Fields {
  const open: Field[] = []
  return {
    begin() {
      if (open.length === DEEPEST) open.shift()
      open.push({ instruction: '', shown: false, checked: false, href: null })
    },
    instruct(words) {
      const field = open.at(-1)
      if (field !== undefined && !field.shown) field.instruction += words
    },
    separate() {
      const field = open.at(-1)
      if (field === undefined) return
      field.shown = true
      field.href = fieldHref(field.instruction)
    },
    check(checked) {
      const field = open.at(-1)
      if (field !== undefined) field.checked = checked
    },
    end() {
      const field = open.pop()
      if (!/^\s*FORMCHECKBOX\b/.test(field?.instruction ?? '')) return ''
      return field?.checked ? '☒' : '☐'
    },
    get instructing() {
      return open.some(({ shown }) => !shown)
    },
    get href() {
      return open.findLast(({ href }) => href !== null)?.href ?? null
    },
    endParagraph() {
      for (const field of open) field.shown = true
    },
  }
}

/** The address that a field leads to; null if it is no link. */
export function fieldHref(instruction: string): string | null {
  const [, kind = '', rest = ''] = /^\s*([A-Z]+)\s+(.*)$/s.exec(instruction) ?? []
  const words = [...rest.matchAll(/\\([a-z*@#!])|"([^"]*)"|(\S+)/g)]
  const argumentAt = (at: number) => words[at]?.[2] ?? words[at]?.[3]
  const first = argumentAt(0) ?? ''
  if (kind === 'HYPERLINK') {
    const anchorAt = words.findIndex(([, option]) => option === 'l')
    const anchor = anchorAt < 0 ? undefined : argumentAt(anchorAt + 1)
    const href = first + (anchor === undefined ? '' : `#${anchor}`)
    return href === '' ? null : href
  }
  const refers = kind === 'REF' || kind === 'PAGEREF' || kind === 'NOTEREF'
  return refers && first !== '' && words.some(([, option]) => option === 'h') ? `#${first}` : null
}
