import { childrenNamed, type XmlElement } from '../xml/xml'

export type NoteKind = 'footnote' | 'endnote'

/** A note that the text refers to. */
export interface Note {
  kind: NoteKind
  element: XmlElement
  number: number
}

/** Foot- and endnotes, numbered in one row as the text comes to them. */
export interface Notes {
  /** Its number; null if the file has no such note. */
  refer(kind: NoteKind, id: string): number | null
  /** Those that were referred to from `from` on, counted from 0. */
  since(from: number): Note[]
}

export function notesOf(roots: Record<NoteKind, XmlElement | null>): Notes {
  const elements = new Map<string, { kind: NoteKind; element: XmlElement }>()
  for (const kind of ['footnote', 'endnote'] as const)
    for (const element of childrenNamed(roots[kind] ?? undefined, `w:${kind}`))
      // Those with a type are the lines that part notes from the text.
      if ((element.attributes['w:type'] ?? 'normal') === 'normal')
        elements.set(`${kind} ${element.attributes['w:id']}`, { kind, element })
  const notes: Note[] = []
  const numbers = new Map<string, number>()
  return {
    refer(kind, id) {
      const key = `${kind} ${id}`
      const known = numbers.get(key)
      const found = elements.get(key)
      if (known !== undefined || found === undefined) return known ?? null
      const number = notes.length + 1
      numbers.set(key, number)
      notes.push({ ...found, number })
      return number
    },
    since: (from) => notes.slice(from),
  }
}
