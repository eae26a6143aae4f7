import type { NoticeReason, Remark } from '../incoming'
import { idOf, isObject, listOf, textOf, typesOf } from './json'

/** What is said of a mark. */
export interface Said {
  notes: string[]
  tags: string[]
  /** what it was classed as, which may be the name of a colour */
  classes: string[]
  notices: Remark<NoticeReason>[]
}

/** Reads bodies as W3C has them: texts, addresses, lists of either. @param motivation of the annotation, where a body has no purpose */
export function saidBy(bodies: unknown, motivation: string | null, number: number): Said {
  const said: Said = { notes: [], tags: [], classes: [], notices: [] }
  const addText = (text: string, purpose: string | null) => {
    if (text.trim() === '') return
    const to = purpose === 'tagging' ? said.tags : purpose === 'classifying' ? said.classes : said.notes
    to.push(text)
  }
  const leaveOut = (detail: string) => void said.notices.push({ number, reason: 'body-left-out', detail })
  const visit = (body: unknown, purpose: string | null): void => {
    if (typeof body === 'string') return addText(isAddress(body) ? `<${body}>` : body, purpose)
    if (!isObject(body)) return leaveOut(typeof body)
    const types = typesOf(body)
    const own = textOf(body.purpose ?? body.hasPurpose)?.replace(/^oa:/, '') ?? purpose
    const value = textOf(body.value ?? body.chars)
    const items = listOf(body.items)
    // Of a choice, the first is the one that is meant.
    if (items.length > 0)
      return (types.includes('Choice') ? items.slice(0, 1) : items).forEach((item) => visit(item, own))
    if (value !== null) return addText(textOf(body.format)?.startsWith('text/html') ? withoutTags(value) : value, own)
    if (body.source !== undefined) return visit(body.source, own)
    const id = idOf(body)
    if (id !== null && isAddress(id)) return addText(`<${id}>`, own)
    leaveOut(types[0] ?? 'body')
  }
  for (const body of listOf(bodies)) visit(body, motivation === 'tagging' ? motivation : null)
  return said
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(text)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a note that was written as HTML; ends of blocks become lines. */
const withoutTags = (html: string): string =>
  html
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole
        const point = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
      },
    )
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
