import { childAt, childrenNamed, type XmlElement } from '../xml/xml'
import { isCodeName, roleOfName, type ParagraphRole } from './style-roles'

/** What the reader needs of a style, with what it takes over from those that it is based on. */
export interface Style {
  name: string
  role: ParagraphRole
  /** of characters: for code */
  isCode: boolean
  /** properties of runs and of paragraphs, the nearest first */
  runProperties: XmlElement[]
  paragraphProperties: XmlElement[]
  /** of tables: the first row looks different from the others */
  marksFirstRow: boolean
}

export interface Styles {
  /** The style by its id; of paragraphs, the default one for an id that is not there. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style
  table(id: string | undefined): Style
  /** languages that the file names for all its text: Western, East Asian, right to left */
  languages: Record<string, string>
}

/** Longer chains go in circles. */
const LONGEST_CHAIN = 12

export function readStyles(root: XmlElement | null): Styles {
  const elements = childrenNamed(root ?? undefined, 'w:style')
  const byId = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaults = new Map(
    elements
      .filter(({ attributes }) => isOn(attributes['w:default']))
      .map((style) => [style.attributes['w:type'] ?? '', style]),
  )
  const known = new Map<XmlElement | undefined, Style>()
  const styleOf = (element: XmlElement | undefined): Style => {
    const style = known.get(element) ?? styleFrom(chainOf(element, byId))
    known.set(element, style)
    return style
  }
  const find = (type: string) => (id: string | undefined) =>
    styleOf((id === undefined ? undefined : byId.get(id)) ?? defaults.get(type))
  const language = childAt(root ?? undefined, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
  return {
    paragraph: find('paragraph'),
    character: find('character'),
    table: find('table'),
    languages: language?.attributes ?? {},
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

function chainOf(style: XmlElement | undefined, byId: Map<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = []
  for (let at = style; at !== undefined && chain.length < LONGEST_CHAIN;) {
    chain.push(at)
    at = byId.get(childAt(at, 'w:basedOn')?.attributes['w:val'] ?? '')
  }
  return chain
}

function styleFrom(chain: XmlElement[]): Style {
  const all = (name: string) => chain.flatMap((style) => childAt(style, name) ?? [])
  const names = chain.map(nameOf)
  return {
    name: names[0] ?? '',
    role: roleOf(chain),
    isCode: names.some(isCodeName),
    runProperties: all('w:rPr'),
    paragraphProperties: all('w:pPr'),
    marksFirstRow: chain.some((style) =>
      childrenNamed(style, 'w:tblStylePr').some(({ attributes }) => attributes['w:type'] === 'firstRow'),
    ),
  }
}

const nameOf = (style: XmlElement): string =>
  childAt(style, 'w:name')?.attributes['w:val'] ?? style.attributes['w:styleId'] ?? ''

/** What the nearest style says: by its name, or its outline level. The heading over contents is one by what it is based on, though Word leaves it out of its outline. */
function roleOf(chain: readonly XmlElement[]): ParagraphRole {
  for (const style of chain) {
    const named = roleOfName(nameOf(style))
    if (named !== null) return named
    const role = outlineRole([childAt(style, 'w:pPr')])
    if (role !== null) return role
  }
  return { kind: 'text' }
}

/** The role that an outline level gives; 9 is that of text. Null if there is none. */
export function outlineRole(properties: (XmlElement | undefined)[]): ParagraphRole | null {
  const value = properties.flatMap((one) => childAt(one, 'w:outlineLvl') ?? [])[0]?.attributes['w:val']
  const level = value === undefined ? Number.NaN : Number(value)
  return level >= 0 && level < 9 ? { kind: 'heading', level: level + 1 } : null
}

/** Whether a property that is on or off is on, by the first of these that has it. */
export function isSet(properties: readonly (XmlElement | undefined)[], name: string): boolean {
  const found = properties.flatMap((one) => childAt(one, name) ?? [])[0]
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}
