import type { Database } from 'better-sqlite3'
import type { NoteFieldName } from '../../../shared/search-syntax/vocabulary'
import { wholeMatcher } from '../../../shared/search-syntax/pattern'
import { searchRegex } from '../../../shared/search-syntax/regex'
import type { Pattern, TextMatch } from '../../../shared/search-syntax/tree'
import { foldMarks } from '../../../shared/text/search-terms'
import { perConnection } from '../../store/per-connection'

/** Tells something of a note's fields. */
export type FieldsTest = (fieldsJson: string) => boolean

/**
 * What SQL can't tell of a note's fields is told by a function, which finds the test by its number. The tests are those of
 * the statement that runs; a connection runs one at a time.
 */
export const fieldTests = perConnection((db: Database) => {
  let tests: FieldsTest[] = []
  db.function('actus_fields', { deterministic: true, directOnly: true }, (number: unknown, fieldsJson: unknown) =>
    typeof number === 'number' && typeof fieldsJson === 'string' && tests[number]?.(fieldsJson) ? 1 : 0,
  )
  return {
    /** From now on, these are the tests. */
    use(those: FieldsTest[]) {
      tests = those
    },
  }
})

/**
 * Tells whether one of the fields is what a search asks for.
 * @param names of the fields; null: all
 */
export function fieldsTest(names: readonly NoteFieldName[] | null, match: TextMatch, isWhole: boolean): FieldsTest {
  const test = textTest(match, isWhole)
  return (fieldsJson) => {
    const fields: unknown = JSON.parse(fieldsJson)
    if (typeof fields !== 'object' || fields === null) return false
    return Object.entries(fields).some(([name, value]) => {
      const values = valuesOf(name, value)
      return (names === null || names.some((it) => it === nameOf(name))) && values.some(test)
    })
  }
}

// The names of regions of a picture are one field.
const nameOf = (name: string): string => (name === 'regions' ? 'label' : name)

/** The texts of a field: of a list several. What is no text of the learner's has none. */
function valuesOf(name: string, value: unknown): string[] {
  if (name === 'type' || name === 'asks' || name === 'hides' || name === 'picture') return []
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item]
    if (typeof item === 'object' && item !== null && 'label' in item && typeof item.label === 'string')
      return [item.label]
    return []
  })
}

const folded = (text: string): string => foldMarks(text).toLowerCase()

function textTest(match: TextMatch, isWhole: boolean): (text: string) => boolean {
  if (match.how === 'regex') {
    const expression = searchRegex(match.source)
    return (text) => expression?.test(text) ?? false
  }
  if (match.how === 'word') {
    const expression = wordExpression(match.pattern)
    return (text) => expression.test(folded(text))
  }
  const any = [{ wild: '*' as const }]
  return wholeMatcher(isWhole ? match.pattern : [...any, ...match.pattern, ...any], folded)
}

const letter = String.raw`[\p{L}\p{M}\p{N}_]`

/** Finds what stands for a pattern between the boundaries of words; a wildcard stays within its word. */
function wordExpression(pattern: Pattern): RegExp {
  const source = pattern.map((piece) =>
    'wild' in piece
      ? `${letter}${piece.wild === '*' ? '*' : ''}`
      : folded(piece.text).replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
  )
  return new RegExp(`(?<!${letter})${source.join('')}(?!${letter})`, 'su')
}
