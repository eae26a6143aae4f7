import { english, type MessageId } from '../../shared/words/catalogue'
import type { useWords } from '../app/words'
import type { Path } from './form-context'

type Words = ReturnType<typeof useWords>

/**
 * The plain name of a field: that of its holder’s (authoring.field.pair.fact), or that of all of this name
 * (authoring.field.fact). A field that the format gained since is read as it is spelled: shortTitle is “Short title”.
 */
export function labelOf(words: Words, path: Path, name: string): string {
  const holder = path.findLast((key) => typeof key === 'string')
  const id = known([`authoring.field.${holder}.${name}`, `authoring.field.${name}`])
  return id === null ? spelled(name) : words(id)
}

/** What a field is for, as a sentence: the schema has it as the rest of one. */
export const helpOf = (help: string): string => help.charAt(0).toUpperCase() + help.slice(1)

/** A value that can be chosen, in words: of this field (authoring.value.role.actor), or of any. */
export function valueWords(words: Words, field: string, value: string): string {
  const id = known([`authoring.value.${field}.${value}`, `authoring.value.${value}`])
  return id === null ? value : words(id)
}

const known = (ids: readonly string[]): MessageId | null => ids.find(isMessage) ?? null

const isMessage = (id: string): id is MessageId => Object.hasOwn(english, id)

function spelled(name: string): string {
  const apart = name
    .replaceAll('-', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}
