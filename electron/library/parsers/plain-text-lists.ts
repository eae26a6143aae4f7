import type { Element } from 'hast'
import type { Paragraph } from './plain-text-lines'
import { element } from './tree-edits'

interface Marker {
  kind: 'bullet' | '1' | 'a' | 'i'
  /** the number that it says; null for a bullet */
  value: number | null
  /** what follows it */
  rest: string
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** How a paragraph may be meant as an item; a letter may be a Roman number too. */
function markersOf({ text }: Paragraph): Marker[] {
  const [, bullet, bulletRest] = /^([-*•‣◦–])\s+(.+)$/s.exec(text) ?? []
  if (bullet !== undefined && bulletRest !== undefined) return [{ kind: 'bullet', value: null, rest: bulletRest }]
  const [, sign, rest] = /^\(?(\d{1,3}|[a-z]{1,5})[.)]\s+(.+)$/s.exec(text) ?? []
  if (sign === undefined || rest === undefined) return []
  if (/^\d/.test(sign)) return [{ kind: '1', value: Number(sign), rest }]
  const roman = romans.indexOf(sign)
  const letter = sign.length === 1 ? sign.charCodeAt(0) - 96 : null
  return [
    ...(letter === null ? [] : [{ kind: 'a' as const, value: letter, rest }]),
    ...(roman < 0 ? [] : [{ kind: 'i' as const, value: roman + 1, rest }]),
  ]
}

/**
 * The list that begins at a paragraph: two or more items in a row with the same bullets, or with numbers or letters that
 * follow each other. Null if none does.
 */
export function listAt(paragraphs: Paragraph[], at: number): { list: Element; length: number } | null {
  const first = paragraphs[at]
  const lists = first === undefined ? [] : markersOf(first).map((marker) => itemsFrom(paragraphs, at, marker))
  const items = lists.toSorted((a, b) => b.length - a.length)[0]
  if (items === undefined || items.length < 2) return null
  const [{ kind, value } = { kind: 'bullet', value: null }] = items
  const children = items.map(({ rest }) => element('li', [{ type: 'text', value: rest }]))
  if (kind === 'bullet') return { list: element('ul', children), length: items.length }
  const properties = {
    ...(kind === '1' ? {} : { type: kind }),
    ...(value === null || value === 1 ? {} : { start: value }),
  }
  return { list: element('ol', children, properties), length: items.length }
}

function itemsFrom(paragraphs: Paragraph[], at: number, first: Marker): Marker[] {
  const items = [first]
  for (const paragraph of paragraphs.slice(at + 1)) {
    const expected = first.value === null ? null : first.value + items.length
    const marker = markersOf(paragraph).find(({ kind, value }) => kind === first.kind && value === expected)
    if (marker === undefined) break
    items.push(marker)
  }
  return items
}
