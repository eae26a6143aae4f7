import type { NoticeReason, Remark } from '../incoming'
import { tagFrom } from './tags'

/** More tags than this are no tags. */
const mostTags = 50

/** Tags from elsewhere, each once, and what became of those that are none of ours. */
export function readTags(given: readonly string[], number: number) {
  const tags = new Set<string>()
  const notices: Remark<NoticeReason>[] = []
  for (const one of given.filter((tag) => tag.trim() !== '')) {
    const tag = tagFrom(one)
    if (tag === null || tags.size >= mostTags)
      notices.push({ number, reason: 'tag-left-out', detail: one.slice(0, 100) })
    else {
      if (tag !== one.trim().normalize('NFC'))
        notices.push({ number, reason: 'tag-changed', detail: `${one.slice(0, 100)} → ${tag}` })
      tags.add(tag)
    }
  }
  return { tags: [...tags], notices }
}
