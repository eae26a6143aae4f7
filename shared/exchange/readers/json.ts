export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value is as good as a list of one, in JSON-LD. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A text, also one with its language, as JSON-LD has both; null if it is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return textOf(value[0])
  return isObject(value) && typeof value['@value'] === 'string' ? value['@value'] : null
}

/** `id` or `@id`. */
export const idOf = (object: JsonObject): string | null => textOf(object.id ?? object['@id'])

/** Its types without the prefix that older files have. */
export const typesOf = (object: JsonObject): string[] =>
  listOf(object.type ?? object['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:oa|as|as:|dctypes|cnt):/, '')] : [],
  )

/** UTC milliseconds of an instant in ISO 8601, or as Readwise writes it with a space; null if it is none. */
export function instantOf(value: unknown): number | null {
  const text = textOf(value)
  if (text === null || !/^\d{4}-\d\d/.test(text.trim())) return null
  const ms = Date.parse(text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
  return Number.isNaN(ms) ? null : ms
}

/** No annotation is nested deeper; what is would exhaust the stack of whoever reads it, and cost all the others. */
const mostDepth = 100

/** A value of JSON of which what is nested too deep is empty. It is changed in place. */
export function withinDepth(value: unknown): unknown {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = []
    for (const container of level) {
      if (Array.isArray(container)) {
        if (depth === mostDepth) container.length = 0
        for (const item of container) next.push(item)
      } else if (isObject(container)) {
        for (const key of Object.keys(container)) {
          if (depth === mostDepth) Reflect.deleteProperty(container, key)
          else next.push(container[key])
        }
      }
    }
    level = next
  }
  return value
}
