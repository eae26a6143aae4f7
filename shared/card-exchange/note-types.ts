import { noteTypes, type NoteType } from '../model/card'

/** How Anki, in English, calls the note types that it brings, and others those of theirs. */
const called: readonly (readonly [RegExp, NoteType])[] = [
  [/cloze|gap/i, 'cloze'],
  [/revers|both/i, 'both-ways'],
  [/type ?in|typed|type the answer/i, 'typed'],
  [/definition|glossary/i, 'definition'],
  [/list|elements|enumeration/i, 'elements'],
]

/**
 * The note type that a file's name for it means; null for one that a table can't bring. A name that nobody knows, as of a note
 * type that somebody made in Anki, is a question with its answer.
 */
export function typeNamed(name: string, front: string): NoteType | null {
  const plain = name.trim()
  const own = noteTypes.find((type) => type === plain.toLowerCase())
  if (own !== undefined) return own
  if (/occlusion/i.test(plain)) return null
  if (/\{\{c\d+::/.test(front)) return 'cloze'
  return called.find(([pattern]) => pattern.test(plain))?.[1] ?? 'question'
}
