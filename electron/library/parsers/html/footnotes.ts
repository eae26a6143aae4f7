import type { Element, Root } from 'hast'
import type { Note, Notes } from '../notes'
import { noReport, reported, within } from '../report'
import { fragmentOf } from '../tree-anchors'
import { isMention, placesOf, unitOf } from './footnote-mentions'
import { signOf } from './footnote-signs'
import { moveLabels, nodesOf, takeWaysBack, withoutStop, wrapperOf } from './footnote-words'
import { hasLinksInPage, idsOf, indexOf } from './page-index'

/**
 * The footnotes of a raw tree, whatever program wrote it. A short sign that leads to a note which leads back to it is
 * one everywhere; where the way back is missing, the program's own names must say so.
 * @param idOf gives an id that is not taken yet
 */
export function footnotesOf(tree: Root, idOf: (words: string) => string, report = noReport): Notes {
  const marks = new Map<Element, { id: string; label: string }>()
  const moved = new Set<Element>()
  // The index of a long text takes as much room as the text.
  if (!hasLinksInPage(tree)) return { list: [], marks, moved }
  report(0.2)
  const page = indexOf(tree)
  const notes = new Map<Element, Note & { mentions: Set<string> }>()
  const waysBack = new Map<Element, Set<string>>()
  for (const link of reported(page.links, within(report, 0.5, 1))) {
    const fragment = fragmentOf(String(link.properties.href))
    const target = page.byId.get(fragment)
    const unit = target === undefined ? null : unitOf(target, page)
    if (target === undefined || unit === null || isWayBackTo(fragment, link)) continue
    if (!isMention(link, unit, page, waysBack)) continue
    const label = signOf(link) ?? String(notes.size + 1)
    let note = notes.get(unit)
    if (note === undefined) {
      note = {
        id: idOf(`fn ${nameOf(target)}`),
        source: target,
        nodes: nodesOf(unit, page, moved),
        mentions: new Set(),
      }
      notes.set(unit, note)
    }
    marks.set(wrapperOf(link, label, page), { id: note.id, label })
    for (const place of placesOf(link, page)) note.mentions.add(place)
  }
  for (const [unit, note] of notes) {
    takeWaysBack(note.nodes, note.mentions, page, moved)
    moveLabels(unit, page, moved)
    note.nodes = withoutStop(note.nodes, moved)
  }
  return { list: [...notes.values()], marks, moved }

  /** Whether a link stands in a note and leads to where that is mentioned. */
  function isWayBackTo(fragment: string, link: Element): boolean {
    for (let at = page.parents.get(link); at !== undefined; at = page.parents.get(at))
      if (notes.get(at)?.mentions.has(fragment)) return true
    return false
  }
}

const nameOf = (target: Element): string => (idsOf(target)[0] ?? '').replace(/^fn[-:]?/, '')
