import type { AnkiHead } from './anki-head'
import type { TableForm } from './table-form'
import { cardColumns } from './write-table'

/** What a column of a table is; `ignore`: nothing of a card. */
export const columnRoles = ['front', 'back', 'extra', 'tags', 'deck', 'type', 'guid', 'options', 'ignore'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Names that columns have in other programs. */
const names: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'front',
    /^(?:front|question|q|term|word|prompt|text|side ?[1a]|expression|vocabulary|frage|begriff|vorderseite|recto|pregunta|anverso|término|domanda|termine)$/iu,
  ],
  [
    'back',
    /^(?:back|answer|a|definition|meaning|response|translation|side ?[2b]|antwort|rückseite|bedeutung|réponse|verso|respuesta|reverso|definición|risposta|definizione)$/iu,
  ],
  ['extra', /^(?:extra|back extra|explanation|source|legal source|hint|notes?|comments?|remarks?)$/i],
  ['tags', /^(?:tags?|labels?|categor(?:y|ies)|topics?|schlagwörter|étiquettes|etiquetas|etichette)$/iu],
  ['deck', /^(?:deck|folder|set|collection|stapel|paquet|mazo|mazzo)$/i],
  ['type', /^(?:type|note ?type|card ?type|model)$/i],
  ['guid', /^(?:guid|id|note ?id|uuid|uid)$/i],
  ['options', /^options$/i],
]

/**
 * Suggests what each column is: by what Anki's head says, else by its name, else the first two that are left are front and
 * back, and further fields of Anki go under the back. No role but these, `extra`, and `ignore` is given twice.
 * @param head the names of the columns; null if there are none
 * @param width how many columns there are
 */
export function suggestMapping(
  form: Pick<TableForm, 'kind' | 'anki'>,
  head: readonly string[] | null,
  width: number,
): ColumnRole[] {
  if (form.kind === 'actus') return [...cardColumns]
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null)
  for (const [role, at] of ofAnki(form.anki)) if (at < width) roles[at] = role
  const isFree = (role: ColumnRole) => !roles.includes(role)
  for (const [at, name] of (head ?? form.anki?.names ?? []).entries()) {
    const role = names.find(([, pattern]) => pattern.test(name.trim()))?.[0]
    if (role !== undefined && at < width && roles[at] === null && isFree(role)) roles[at] = role
  }
  for (const role of ['front', 'back'] as const) {
    const at = roles.indexOf(null)
    if (at !== -1 && isFree(role)) roles[at] = role
  }
  // A note of Anki has as many fields as its type: the words of none are lost.
  return roles.map((role) => role ?? (form.anki === null ? 'ignore' : 'extra'))
}

function ofAnki(head: AnkiHead | null): [ColumnRole, number][] {
  const { guid, notetype, deck, tags } = head?.columns ?? {}
  const known: [ColumnRole, number | undefined][] = [
    ['guid', guid],
    ['type', notetype],
    ['deck', deck],
    ['tags', tags],
  ]
  return known.flatMap(([role, at]) => (at === undefined ? [] : [[role, at]]))
}
