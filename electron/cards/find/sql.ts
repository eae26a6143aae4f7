/** SQL of which every value is bound: its text comes from this program alone. */
export interface Sql {
  text: string
  values: readonly (string | number | null)[]
}

/** SQL from a template: what is SQL already goes into the text, any other value is bound. */
export function sql(parts: TemplateStringsArray, ...inserted: readonly (Sql | string | number | null)[]): Sql {
  let text = parts[0] ?? ''
  const values: (string | number | null)[] = []
  for (const [at, value] of inserted.entries()) {
    if (value !== null && typeof value === 'object') {
      text += value.text
      values.push(...value.values)
    } else {
      text += '?'
      values.push(value)
    }
    text += parts[at + 1] ?? ''
  }
  return { text, values }
}

export const [never, always] = [sql`0`, sql`1`]

/** All, or one, of the conditions. */
export function joinedBy(operator: Sql, conditions: readonly Sql[]): Sql {
  const [first = never, ...rest] = conditions
  return sql`(${rest.reduce((all, condition) => sql`${all}${operator}${condition}`, first)})`
}

/**
 * A condition that the note of card AS c fulfils one. Asked of all cards, the notes are found first; of few, each card's own
 * is looked at: not by EXISTS, of which SQLite may make a join with a filter for which it reads all notes.
 */
export const noteSql = (condition: Sql, isOfFew: boolean): Sql =>
  isOfFew
    ? sql`ifnull((SELECT 1 FROM note WHERE number = c.note_number AND ${condition}), 0)`
    : sql`c.note_number IN (SELECT number FROM note WHERE ${condition})`

/** A list as SQLite's json_each reads it. */
export const listOf = (values: readonly (string | number)[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`
