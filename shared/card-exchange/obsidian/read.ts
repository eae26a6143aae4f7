import { ordinalsOf } from '../../cards/faces'
import { excerpt } from '../../exchange/incoming'
import { fieldsOrWhy, type CardNotice, type CardRemark, type IncomingDue, type ReadCard } from '../incoming'
import { obsidianBlocks, type ObsidianBlock } from './blocks'
import { splitBlockId } from './block-id'
import { unprotected } from './escapes'
import { gapsToCloze, type GapSigns } from './gaps'
import { splitSchedule } from './schedule'

export interface ObsidianOptions extends GapSigns {
  /** the headings above a card stand above its question */
  withHeadings: boolean
}

/** The tag by which the plugin knows cards; what stands under it names the deck. */
const deckTag = /^#flashcards(?:\/(.*))?$/i
const leadingTags = /^(?:#[^\s#]+[ \t]+)+/

/**
 * Reads the cards of a note of Obsidian in the form of the plugin "Spaced Repetition". Their schedule becomes a day on which
 * they come again.
 * @param text line ends are \n
 */
export function* readObsidian(text: string, options: ObsidianOptions): Generator<ReadCard> {
  for (const block of obsidianBlocks(text.replace(/^\uFEFF/, ''), options)) yield readBlock(block, options)
}

function readBlock(block: ObsidianBlock, options: ObsidianOptions): ReadCard {
  const { line } = block
  const notices: CardRemark<CardNotice>[] = []
  const own = splitSchedule(block.text)
  const after = splitSchedule(block.schedule)
  const { words, guid } = splitBlockId(own.text.trimEnd())
  const tagged = leadingTags.exec(words)?.[0] ?? ''
  const { deck, others } = decksOf([...block.tags, ...tagged.trim().split(/\s+/)], tagged)
  if (others !== '') notices.push({ line, why: 'second-deck', detail: others })
  const body = words.slice(tagged.length)
  const raw = rawOf(block.kind, body, options)
  if (raw.overlaps) notices.push({ line, why: 'overlapping-gaps', detail: excerpt(body) })
  const fields = fieldsOrWhy(withHeadings(raw.fields, options.withHeadings ? block.headings : []))
  if (typeof fields === 'string') return { kind: 'skipped', remark: { line, why: fields, detail: excerpt(body) } }
  if (own.isUnread || after.isUnread) notices.push({ line, why: 'schedule-unread', detail: excerpt(block.schedule) })
  const days = own.days.length > 0 ? own.days : after.days
  const due = ordinalsOf(fields).flatMap((ordinal, at): IncomingDue[] => {
    const day = days[at] ?? null
    return day === null ? [] : [{ ordinal, day }]
  })
  const tags = tagged
    .trim()
    .split(/\s+/)
    .filter((tag) => tag !== '' && !deckTag.test(tag))
  return {
    kind: 'card',
    notices,
    card: { line, guid, fields, deck, tags: [...new Set(tags.map((tag) => tag.slice(1)))], due },
  }
}

/** The deck that tags name, of which a card's own count more than those above it; the others are told. */
function decksOf(tags: readonly string[], own: string): { deck: string[] | null; others: string } {
  const isOwn = own
    .trim()
    .split(/\s+/)
    .some((tag) => deckTag.test(tag))
  const named = (isOwn ? own.trim().split(/\s+/) : tags).filter((tag) => deckTag.test(tag))
  const [first, ...others] = named
  const path = (deckTag.exec(first ?? '')?.[1] ?? '').split('/').filter((part) => part !== '')
  return { deck: path.length === 0 ? null : path, others: others.join(' ') }
}

function rawOf(
  kind: ObsidianBlock['kind'],
  body: string,
  signs: GapSigns,
): { fields: Record<string, unknown>; overlaps: boolean } {
  if (kind === 'cloze') {
    const { text, overlaps } = gapsToCloze(unprotected(body.split('\n')), signs)
    return { fields: { type: 'cloze', text, extra: '' }, overlaps }
  }
  const [front, back] = kind === 'line' || kind === 'line-reversed' ? sidesOfLine(body, kind) : sidesOfLines(body)
  const type = kind.endsWith('reversed') ? 'both-ways' : 'question'
  return { fields: { type, front: unprotected(front), back: unprotected(back) }, overlaps: false }
}

function sidesOfLine(body: string, kind: 'line' | 'line-reversed'): [string[], string[]] {
  const sign = kind === 'line' ? '::' : ':::'
  const at = body.indexOf(sign)
  return [[body.slice(0, at).trim()], [body.slice(at + sign.length).trim()]]
}

function sidesOfLines(body: string): [string[], string[]] {
  const lines = body.split('\n')
  const at = lines.findIndex((line) => /^\?{1,2}$/.test(line.trim()))
  return [lines.slice(0, at), lines.slice(at + 1)]
}

function withHeadings(fields: Record<string, unknown>, headings: readonly string[]): Record<string, unknown> {
  if (headings.length === 0) return fields
  const asked = fields.type === 'cloze' ? 'text' : 'front'
  return { ...fields, [asked]: `_${headings.join(' › ')}_\n\n${String(fields[asked])}` }
}
