import { z } from 'zod'
import { condition, rules } from '../classifier/rules'
import { packCard, packCase, packManifest, packTerm } from './schema'

type JsonSchema = z.core.JSONSchema.JSONSchema | boolean

const intro = `A pack is a folder with six files: \`module.md\` and five in YAML 1.2. \`npm run -s cli -- pack check DIR\` checks one and names
file, line and field of every fault. An _id_ has lower-case letters, digits, hyphens and dots.

### \`module.md\`

The text, in Markdown with tables and footnotes; it begins with its title, as \`# Title\`, and has no other heading of that
level. The id of a heading is its words in lower case, joined by hyphens. A link is \`[Module 11](module:series/11)\`,
\`[Maras, 2016](ref:maras-2016)\`, \`[§ 2](#heading)\`, or an address with https. HTML and pictures are left out.`

const conditionIntro = `A condition is the id of a fact or of an element, or one of these, with conditions inside:`

/**
 * Describes the format of packs, in Markdown, from the schemas that packs are checked against. README holds it; a test
 * keeps the two in step, and `cli pack format` prints it.
 */
export function packFormatMarkdown(): string {
  const files: [title: string, schema: z.ZodType][] = [
    ['`pack.yaml`', packManifest],
    ['`terms.yaml`, a list', packTerm],
    ['`cards.yaml`, a list', packCard],
    ['`rules.yaml`', rules],
    ['`cases.yaml`, a list', packCase],
  ]
  const sections = files.map(([title, schema]) => `### ${title}\n\n${describe(jsonOf(schema)).join('\n')}`)
  return [intro, ...sections, `### Conditions\n\n${conditionIntro}\n\n${conditionForms().join('\n')}`].join('\n\n')
}

const jsonOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** The fields of an object; of one that has several shapes, those that all share and then those of each. */
function describe(schema: JsonSchema, depth = 0): string[] {
  if (typeof schema === 'boolean') return []
  const shapes = (schema.oneOf ?? schema.anyOf)?.filter((shape) => typeof shape !== 'boolean')
  if (shapes === undefined) return fieldsOf(schema, () => true, depth)
  const shared = new Set(
    Object.keys(shapes[0]?.properties ?? {}).filter(
      (name) => new Set(shapes.map((shape) => fieldKey(shape, name))).size === 1,
    ),
  )
  const forms = shapes.flatMap((shape, at) => {
    const type = shape.properties?.type
    const named = typeof type === 'object' && type.const !== undefined
    const name = named ? `\`type: ${String(type.const)}\`` : at === 0 ? 'either' : 'or'
    return [
      `${bullet(depth)}${name}`,
      ...fieldsOf(shape, (field) => !shared.has(field) && !(named && field === 'type'), depth + 1),
    ]
  })
  return [...(shapes[0] === undefined ? [] : fieldsOf(shapes[0], (field) => shared.has(field), depth)), ...forms]
}

type Shape = Exclude<JsonSchema, boolean>

const fieldKey = (shape: Shape, name: string): string =>
  JSON.stringify([shape.properties?.[name], shape.required?.includes(name)])

function fieldsOf(shape: Shape, wanted: (name: string) => boolean, depth: number): string[] {
  const required = new Set(shape.required)
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    if (!wanted(name)) return []
    const inner = innerOf(field)
    const optional = required.has(name) ? '' : ' (may be left out)'
    return [
      `${bullet(depth)}\`${name}\`${optional}: ${words(field)}`,
      ...(inner === null ? [] : describe(inner, depth + 1)),
    ]
  })
}

const bullet = (depth: number): string => `${'  '.repeat(depth)}- `

/** The shape whose fields are listed under a field. */
function innerOf(field: JsonSchema): JsonSchema | null {
  if (typeof field === 'boolean' || isCondition(field)) return null
  if (field.type === 'array') {
    const { items } = field
    return items === undefined || Array.isArray(items) ? null : innerOf(items)
  }
  return field.properties !== undefined || field.anyOf !== undefined ? field : null
}

function words(field: JsonSchema): string {
  if (typeof field === 'boolean') return 'anything'
  const { description } = field
  return description === undefined ? kind(field) : `${kind(field)}; ${description}`
}

function kind(field: JsonSchema): string {
  if (typeof field === 'boolean') return 'anything'
  if (isCondition(field)) return 'a condition'
  if (field.const !== undefined) return `\`${String(field.const)}\``
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(' or ')
  switch (field.type) {
    case 'string':
      return field.pattern?.includes('[-.]')
        ? 'an id'
        : field.maxLength === undefined
          ? 'text'
          : `text, at most ${field.maxLength} characters`
    case 'integer':
      return field.maximum !== undefined && field.maximum < 1000
        ? `${field.minimum} to ${field.maximum}`
        : 'a whole number'
    case 'boolean':
      return '`true` or `false`'
    case 'array':
      return listKind(field)
    default:
      return typeof field.additionalProperties === 'object'
        ? `ids, each with ${kind(field.additionalProperties)}`
        : 'fields'
  }
}

function listKind({ items, minItems }: Shape): string {
  const item = typeof items === 'object' && !Array.isArray(items) ? kind(items) : 'fields'
  const of = item === 'an id' ? ' of ids' : item === 'text' ? ' of texts' : ''
  return `a list${of}${minItems === undefined ? '' : `, at least ${minItems}`}`
}

/** A condition is the one type that holds itself; zod gives it by reference. */
const isCondition = (schema: Shape): boolean => schema.$ref !== undefined

function conditionForms(): string[] {
  const json = jsonOf(condition)
  const holder = typeof json === 'boolean' ? undefined : (Object.values(json.$defs ?? {})[0] ?? json)
  const shapes = typeof holder === 'boolean' ? [] : (holder?.anyOf ?? [])
  return shapes.flatMap((shape) => {
    if (typeof shape === 'boolean' || shape.properties === undefined) return []
    const form = Object.entries(shape.properties).map(
      ([name, field]) => `${name}: ${typeof field === 'object' && field.type === 'array' ? '[…]' : '…'}`,
    )
    return [`- \`{ ${form.join(', ')} }\`: ${shape.description ?? ''}`]
  })
}
