import type { DocumentContent, Section } from '../../../shared/model/document'
import { sectionOrFirst } from '../../../shared/text/reading-progress'
import { textSegments } from '../../../shared/text/canonical'
import { visiblePieces, type Piece } from '../marks/pieces'
import { buildText, textElementId, type TextFurniture } from '../text/build-text'
import type { Mark } from '../useDocumentMarks'

/** What of the learner's own is printed with a text. */
export interface PrintChoice {
  marks: boolean
  notes: boolean
}

interface NumberedNote {
  number: number
  mark: Mark
}

/**
 * A copy of the text for paper: marks and the numbers of notes are elements in it, which the text on the screen must not
 * have. The notes stand at the end of their section.
 * @param marks in the order of the text
 */
export function buildPrint(
  content: DocumentContent,
  furniture: TextFurniture,
  marks: readonly Mark[],
  choice: PrintChoice,
  notesTitle: string,
  dom: Document,
): HTMLElement {
  const stretches = buildText(content, { ...furniture, warnings: null }, dom)
  const parts = stretches.flatMap((stretch) => stretch.build())
  const article = dom.createElement('article')
  article.className = 'text'
  article.lang = content.lang
  article.append(...stretches.map(({ element }) => element))
  const notes = choice.notes
    ? marks.filter((mark) => mark.note.trim() !== '').map((mark, index) => ({ number: index + 1, mark }))
    : []
  const pieces = choice.marks ? visiblePieces(marks) : []
  markNodes(content, textNodes(parts, dom), pieces, notes, dom)
  placeNotes(article, content.sections, parts, notes, notesTitle, dom)
  settleForPaper(article)
  const copy = dom.createElement('div')
  copy.className = 'print-copy'
  copy.dataset.theme = 'light'
  copy.append(article)
  return copy
}

function textNodes(parts: readonly HTMLElement[], dom: Document): Text[] {
  return parts.flatMap((part) => {
    const walker = dom.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
    return nodes
  })
}

/** Puts marks round the words and numbers of notes after them. Both come in order, so one way through the text does. */
function markNodes(
  content: DocumentContent,
  nodes: readonly Text[],
  pieces: readonly Piece[],
  notes: readonly NumberedNote[],
  dom: Document,
): void {
  const refs = notes.toSorted((a, b) => a.mark.end - b.mark.end)
  let piece = 0
  let ref = 0
  for (const [index, { start, value }] of textSegments(content.tree).entries()) {
    const node = nodes[index]
    if (!node) return
    const end = start + value.length
    while ((pieces[piece]?.end ?? Infinity) <= start) piece += 1
    const here: (Text | HTMLElement)[] = []
    let at = start
    const copyTo = (to: number) => {
      for (; at < to;) {
        while ((pieces[piece]?.end ?? Infinity) <= at) piece += 1
        const next = pieces[piece]
        const marked = next !== undefined && next.start <= at
        const until = Math.min(to, marked ? next.end : (next?.start ?? to))
        const words = dom.createTextNode(value.slice(at - start, until - start))
        if (marked) {
          const mark = dom.createElement('mark')
          mark.dataset.m = String(next.fill ?? next.line)
          mark.dataset.line = String(next.line)
          if (next.fill === null) mark.dataset.style = 'underline'
          if (next.edged) mark.dataset.edged = ''
          mark.append(words)
          here.push(mark)
        } else here.push(words)
        at = until
      }
    }
    for (let next = refs[ref]; next && next.mark.end <= end; next = refs[ref]) {
      copyTo(next.mark.end)
      const number = dom.createElement('sup')
      number.className = 'print-ref'
      number.textContent = String(next.number)
      here.push(number)
      ref += 1
    }
    if (here.length === 0 && (pieces[piece]?.start ?? Infinity) >= end) continue
    copyTo(end)
    node.replaceWith(...here)
  }
}

function placeNotes(
  article: HTMLElement,
  sections: readonly Section[],
  parts: readonly HTMLElement[],
  notes: readonly NumberedNote[],
  title: string,
  dom: Document,
): void {
  const bySection = Map.groupBy(notes, ({ mark }) => sectionOrFirst(sections, mark.start))
  for (const [section, here] of bySection) {
    const list = dom.createElement('ol')
    for (const { number, mark } of here) {
      const item = dom.createElement('li')
      item.value = number
      item.textContent = mark.note.trim()
      list.append(item)
    }
    const name = dom.createElement('p')
    name.textContent = title
    const block = dom.createElement('aside')
    block.className = 'print-notes col'
    block.append(name, list)
    const following = section ? sections[sections.indexOf(section) + 1] : sections[0]
    const heading = following && article.querySelector(`#${CSS.escape(textElementId(following.id))}`)
    const next = heading && parts.find((part) => part.contains(heading))
    if (next) next.before(block)
    else article.append(block)
  }
}

/** Controls go, pictures come at once, and ids are other than those of the text on the screen, so that links in a PDF lead on. */
function settleForPaper(article: HTMLElement): void {
  for (const control of article.querySelectorAll('button')) control.remove()
  for (const image of article.querySelectorAll('img')) image.loading = 'eager'
  for (const element of article.querySelectorAll<HTMLElement>('[id]')) element.id = `print-${element.id}`
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[data-link]')) {
    const { link: kind, target } = link.dataset
    if (kind === 'section' || kind === 'footnote') link.setAttribute('href', `#print-${textElementId(target ?? '')}`)
    else if (kind === 'web' && link.textContent !== link.href) link.dataset.printed = link.href
    else if (kind === 'module' || kind === 'reference') link.removeAttribute('href')
  }
}
