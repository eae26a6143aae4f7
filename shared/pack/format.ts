import { z } from 'zod'
import { MOST_PARTS } from '../classifier/check-size'
import { condition, rules } from '../classifier/rules'
import { archiveLimits } from './archive'
import { reading } from './reading'
import { packCard, packCase, packManifest, packTerm } from './schema'
import { walkThrough } from './walk-through'
import { MOST_LEVELS } from './yaml-file'

type JsonSchema = z.core.JSONSchema.JSONSchema | boolean

const intro = `# The format of packs

<!-- Made by \`npm run -s cli -- pack format\` from the schemas that packs are checked against. Don't edit it here. -->

A pack is what Actus knows of a module: its text, glossary, cards, rules and cases, as a folder of six files, \`module.md\` and five
in YAML 1.2, of further files of cases in \`cases/\` and, where facts are to be read out of free text, of \`reading.yaml\`. Nothing in
it is run; HTML and pictures in its text are left out.`

const files = `## The files

An _id_ has lower-case letters, digits, hyphens and dots. In YAML, text with a colon, a comma or a bracket is put in quotation marks.

### \`module.md\`

The text, in Markdown with tables and footnotes; it begins with its title, as \`# Title\`, and has no other heading of that
level. The id of a heading is its words in lower case, joined by hyphens. A link is \`[Module 11](module:series/11)\`,
\`[Maras, 2016](ref:maras-2016)\`, \`[§ 2](#heading)\`, or an address with https.`

const limits = `Nobody writes a pack that comes near its limits, which keep one that is made to do harm from holding up the program: as one file,
${archiveLimits.files} files of ${archiveLimits.fileBytes / 1e6} MB at most and ${archiveLimits.totalBytes / 1e6} MB together; nothing in YAML nested more than ${MOST_LEVELS} levels deep; and rules that come to ${MOST_PARTS.toLocaleString('en')} parts,
with what they name in the place of each name.`

const conditions = `## Conditions

A condition is the id of a fact, of an element or of a finding, or one of these, with conditions inside:`

const untold = `What a case does not state is open: neither yes nor no. \`all\` is no as soon as one of its parts is no, and \`any\` is yes as soon as
one is yes, whatever is open beside it. Of an exception (\`unless\`) that is not told it is assumed that it does not apply, and the result
says so. A finding that stays open is shown as its \`when-open\` has it.`

const persons = `## Of whom a fact is told

\`belongs-to\` says it of each fact. A fact of the \`case\` holds of everybody; one of an \`actor\` or a \`subject\` of the person that \`by\` or
\`of\` names; one of a \`pair\` of what one (\`by\`) does to the other (\`of\`). Left out, it is told of each of them. The rules are applied
to each pair, so that what one suffers is not added to what another suffers; a finding holds of the case if it holds of one. A case
in which nobody need be told apart names no persons.`

const pairs = `## Pairs

Two cases that differ in a single fact teach what turns on it. Both say so by \`pair\`: the id of the other, and the fact. All other
facts are the same; the fact itself is yes in one, and no or not stated in the other. An element that is an \`any\` of facts may
be denied as a whole (\`{ fact: means, is: no, quotes: [...] }\`), and that counts as the other side of one of its facts.`

const wordPatterns = `## Patterns of words

What \`reading.yaml\` looks for in a text is written as words, parted by spaces, in lower case:

- \`a|b\`: one word or the other; \`recruit*\`: any word that begins so; \`@list\`: a word of that list of the lexicon
- \`#\`: a number, in digits or in words
- \`~3\`: up to three words of any kind
- \`to?\`: may be missing

\`punish* ~4 up? to # years\` finds “punishable with imprisonment of up to five years”. A pattern does not reach beyond its sentence, and
what stands between words, as a comma or a hyphen, does not count.`

/**
 * Describes the format of packs, in Markdown, from the schemas that packs are checked against. docs/pack-format.md holds it; a
 * test keeps the two in step, and `cli pack format` prints it.
 */
export function packFormatMarkdown(): string {
  const schemas: [title: string, schema: z.ZodType][] = [
    ['`pack.yaml`', packManifest],
    ['`terms.yaml`, a list', packTerm],
    ['`cards.yaml`, a list', packCard],
    ['`rules.yaml`', rules],
    ['`cases.yaml`, and each file in `cases/`, a list', packCase],
    ['`reading.yaml`', reading],
  ]
  const sections = schemas.map(([title, schema]) => `### ${title}\n\n${describe(jsonOf(schema)).join('\n')}`)
  const forms = `${conditions}\n\n${conditionForms().join('\n')}\n\n${untold}`
  return [intro, walkThrough(), files, limits, ...sections, forms, persons, pairs, wordPatterns].join('\n\n')
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
  return field.properties !== undefined || (field.anyOf !== undefined && !isPlainUnion(field)) ? field : null
}

/** Whether it is one of several plain values, which have no fields to list. */
const isPlainUnion = ({ anyOf }: Shape): boolean =>
  anyOf !== undefined && anyOf.every((shape) => typeof shape === 'object' && shape.properties === undefined)

function words(field: JsonSchema): string {
  if (typeof field === 'boolean') return 'anything'
  const { description } = field
  return description === undefined ? kind(field) : `${kind(field)}; ${description}`
}

function kind(field: JsonSchema): string {
  if (typeof field === 'boolean') return 'anything'
  if (isCondition(field)) return 'a condition'
  if (field.const !== undefined) return `\`${String(field.const)}\``
  if (isPlainUnion(field)) return field.anyOf?.map(kind).join(' or ') ?? ''
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(' or ')
  switch (field.type) {
    case 'string':
      return field.pattern?.includes('[-.]')
        ? 'an id'
        : field.maxLength === undefined
          ? 'text'
          : `text, at most ${field.maxLength} characters`
    case 'number':
      return 'a number'
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
        ? `${isId(field.propertyNames) ? 'ids' : 'names'}, each with ${kind(field.additionalProperties)}`
        : 'fields'
  }
}

const isId = (names: JsonSchema | undefined): boolean =>
  typeof names === 'object' && (names.pattern?.includes('[-.]') ?? false)

function listKind({ items, minItems, maxItems }: Shape): string {
  const item = typeof items === 'object' && !Array.isArray(items) ? kind(items) : 'fields'
  const of = item === 'an id' ? ' of ids' : item.startsWith('text') ? ' of texts' : ''
  const least = minItems === undefined ? '' : `, at least ${minItems}`
  return `a list${of}${least}${maxItems === undefined ? '' : `, at most ${maxItems}`}`
}

/** A condition is the one type that holds itself; zod gives it by reference. */
const isCondition = (schema: Shape): boolean => schema.$ref !== undefined

function conditionForms(): string[] {
  const json = jsonOf(condition)
  const holder = typeof json === 'boolean' ? undefined : (Object.values(json.$defs ?? {})[0] ?? json)
  const shapes = typeof holder === 'boolean' ? [] : (holder?.anyOf ?? [])
  return shapes.flatMap((shape) => {
    if (typeof shape === 'boolean' || shape.properties === undefined) return []
    const required = new Set(shape.required)
    const form = Object.entries(shape.properties)
      .filter(([name]) => required.has(name))
      .map(([name, field]) => `${name}: ${typeof field === 'object' && field.type === 'array' ? '[…]' : '…'}`)
    return [`- \`{ ${form.join(', ')} }\`: ${shape.description ?? ''}`]
  })
}
