import { childAt, childrenNamed, type XmlElement } from '../xml/xml'

/** How one level of a list is numbered. */
export interface ListLevel {
  /** the type of an `ol`; null for bullets */
  type: '1' | 'a' | 'A' | 'i' | 'I' | null
  start: number
  /** begins anew with this list, where others of its series went before */
  restarts: boolean
}

export interface Numbering {
  /** Null if the number is none that the file defines: no list then. */
  level(numId: string, level: number): ListLevel | null
  /** Lists that share this count on from each other. */
  series(numId: string): string
  /** The level of a list that a style of paragraphs belongs to, for styles that name only the list. */
  levelOfStyle(numId: string, styleId: string): number | null
}

const types: Record<string, ListLevel['type']> = {
  bullet: null,
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
}

/** Levels of a list are 0 to 8. */
const DEEPEST = 8

export function readNumbering(root: XmlElement | null): Numbering {
  const abstracts = new Map(
    childrenNamed(root ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  )
  const byStyleLink = new Map(
    [...abstracts.values()].flatMap((one): [string, XmlElement][] => {
      const link = childAt(one, 'w:styleLink')?.attributes['w:val']
      return link === undefined ? [] : [[link, one]]
    }),
  )
  const numbers = new Map(
    childrenNamed(root ?? undefined, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]),
  )
  const abstractOf = (number: XmlElement | undefined): XmlElement | undefined => {
    const abstract = abstracts.get(childAt(number, 'w:abstractNumId')?.attributes['w:val'] ?? '')
    const link = childAt(abstract, 'w:numStyleLink')?.attributes['w:val']
    return (link === undefined ? undefined : byStyleLink.get(link)) ?? abstract
  }
  const levelIn = (parent: XmlElement | undefined, level: number): XmlElement | undefined =>
    childrenNamed(parent, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(level))

  return {
    level(numId, level) {
      const number = numbers.get(numId)
      const depth = Math.min(Math.max(level, 0), DEEPEST)
      const own = childrenNamed(number, 'w:lvlOverride').find(
        ({ attributes }) => attributes['w:ilvl'] === String(depth),
      )
      const definition = levelIn(own, depth) ?? levelIn(abstractOf(number), depth)
      if (definition === undefined) return null
      const format = childAt(definition, 'w:numFmt')?.attributes['w:val'] ?? 'decimal'
      // A level whose sign is nothing is only set in.
      if (format === 'none') return null
      const ownStart = childAt(own, 'w:startOverride')
      const start = ownStart ?? childAt(definition, 'w:start')
      return {
        type: format in types ? (types[format] ?? null) : '1',
        start: Number(start?.attributes['w:val'] ?? 1) || 1,
        restarts: ownStart !== undefined,
      }
    },
    series: (numId) => childAt(numbers.get(numId), 'w:abstractNumId')?.attributes['w:val'] ?? numId,
    levelOfStyle(numId, styleId) {
      const levels = childrenNamed(abstractOf(numbers.get(numId)), 'w:lvl')
      const level = levels.find((one) => childAt(one, 'w:pStyle')?.attributes['w:val'] === styleId)
      return level === undefined ? null : Number(level.attributes['w:ilvl'] ?? 0)
    },
  }
}
