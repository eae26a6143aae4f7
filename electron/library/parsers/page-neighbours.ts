import type { Element, Nodes, Root } from 'hast'
import { headingLevel, isElement, textOf } from '../../../shared/text/blocks'
import type { PageLink } from './parsed-document'

/** How pages call the one after them, the one before, and their own beginning. */
const next =
  'next(?: page| section| chapter)?|weiter|nächste(?: seite|r abschnitt)?|suivant|page suivante|siguiente|página siguiente|' +
  'avanti|successivo|próximo|próxima página|seguinte|volgende(?: pagina)?|następn[ya](?: strona)?|далее|следующая(?: страница)?|' +
  'далі|sonraki|التالي|الصفحة التالية|下一页|下一頁|下一节|下一節|下一章|次へ|次のページ|다음'
const previous =
  'prev(?:ious)?(?: page| section| chapter)?|zurück|vorherige(?: seite|r abschnitt)?|précédent|page précédente|anterior|' +
  'página anterior|indietro|precedente|vorige(?: pagina)?|poprzedni[a]?(?: strona)?|назад|предыдущая(?: страница)?|önceki|' +
  'السابق|الصفحة السابقة|上一页|上一頁|上一节|上一節|上一章|前へ|前のページ|이전'
const top =
  '(?:back|return|go) to (?:the )?top(?: of (?:the )?page)?|top of (?:the )?page|nach oben|zum seitenanfang|zum anfang|haut de page|' +
  "retour en haut(?: de (?:la )?page)?|volver arriba|torna su|torna all[’']inizio|inizio pagina|voltar ao topo|terug naar boven|" +
  'наверх|в начало|к началу(?: страницы)?|العودة إلى (?:ال)?أعلى|أعلى الصفحة|返回顶部|返回頂部|回到顶部|回到頂部|ページの先頭へ|トップへ|맨 위로'

const arrow = '[→←›‹»«>↑▲]*'
const named = (label: string) =>
  new RegExp(`^${arrow}\\s*(?:${label})\\s*(?:[:：]|[–—→›»>-](?=\\s))\\s*(\\S.{0,300}?)\\s*${arrow}$`, 'isu')
const isNext = named(next)
const isPrevious = named(previous)
const isTop = new RegExp(`^[\\[(]?${arrow}\\s*(?:${top})\\s*${arrow}[\\])]?\\.?$`, 'iu')

/** More lines than this at the end of a page are no way on but a list. */
const mostLines = 6

/**
 * Takes the lines "Next: …", "Previous: …" and "Back to top" off the end of a tree, in the languages of the reader, and
 * gives the pages that they name. Leaves what stands before any other block: it is part of the text.
 */
export function takeNeighbours(tree: Root): { next: PageLink | null; previous: PageLink | null } {
  const found: { next: PageLink | null; previous: PageLink | null } = { next: null, previous: null }
  for (let lines = 0; lines < mostLines && tree.children.length > 1; lines++) {
    const last = tree.children.at(-1)
    if (last === undefined || !isElement(last)) break
    if (headingLevel(last) === 1 || (last.tagName !== 'hr' && !take(last, found))) break
    // A line before the way on parts it from the text.
    if (last.tagName === 'hr' && found.next === null && found.previous === null && lines === 0) break
    tree.children.pop()
  }
  return found
}

function take(block: Element, found: { next: PageLink | null; previous: PageLink | null }): boolean {
  const items = block.tagName === 'ul' || block.tagName === 'ol' ? block.children.filter(isElement) : [block]
  const taken = items.map((item) => {
    const text = textOf(item).replace(/\s+/g, ' ').trim()
    const [, after] = isNext.exec(text) ?? []
    const [, before] = isPrevious.exec(text) ?? []
    if (after !== undefined) return { next: { title: after, url: addressIn(item) } }
    if (before !== undefined) return { previous: { title: before, url: addressIn(item) } }
    return isTop.test(text) ? {} : null
  })
  if (taken.some((one) => one === null)) return false
  for (const one of taken) Object.assign(found, one)
  return true
}

/** The address that a line leads to; null if it has no link to a page. */
function addressIn(node: Nodes): string | null {
  if (!isElement(node)) return null
  const { href } = node.properties
  if (node.tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)) return href
  for (const child of node.children) {
    const address = addressIn(child)
    if (address !== null) return address
  }
  return null
}
