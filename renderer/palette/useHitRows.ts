import { ArticleIcon } from '@phosphor-icons/react/Article'
import { NotePencilIcon } from '@phosphor-icons/react/NotePencil'
import type { SearchHits } from '../../shared/model/search'
import { placePath, summaryHitPath, textHitPath } from '../search/hit-paths'
import { useCardRow } from './useCardRow'
import { useOpenText } from './useOpenText'
import { withoutLead, type Row, type RowGroup } from './rows'

/**
 * What was found in texts, notes, notes across marks and cards, each kind a group.
 * @param above rows that stand further up already
 */
export function useHitRows(
  hits: SearchHits | null,
  shown: { texts: number; notes: number; summaries: number; cards: number },
  above: readonly Row[],
): RowGroup[] {
  const openText = useOpenText()
  const cardRow = useCardRow()
  if (!hits) return []
  const { texts, notes, summaries, cards } = hits
  const isAbove = new Set(above.map(({ id }) => id))
  const cardRows = cards.hits.map(cardRow).filter(({ id }) => !isAbove.has(id))
  return [
    {
      id: 'texts',
      total: texts.total,
      counted: texts.counted,
      rows: texts.hits.slice(0, shown.texts).map((hit) => ({
        id: `hit ${hit.documentId} ${hit.at}`,
        text: withoutLead(hit.snippet),
        voice: 'text',
        sign: { icon: ArticleIcon },
        number: hit.section?.number ?? null,
        // In the open text its own title says nothing.
        meta: hit.documentId !== openText ? hit.title : hit.section?.number ? '' : (hit.section?.title ?? ''),
        choice: { kind: 'place', path: textHitPath(hit) },
      })),
    },
    {
      id: 'notes',
      total: notes.total,
      counted: notes.counted,
      rows: notes.hits.slice(0, shown.notes).map((hit) => {
        const inNote = hit.note.ranges.length > 0
        return {
          id: `mark ${hit.annotationId}`,
          text: withoutLead(inNote ? hit.note : hit.quote),
          voice: inNote ? 'own' : 'text',
          sign: { color: hit.color },
          meta: hit.title,
          choice: { kind: 'place', path: placePath(hit) },
        }
      }),
    },
    {
      id: 'summaries',
      total: summaries.total,
      counted: summaries.counted,
      rows: summaries.hits.slice(0, shown.summaries).map((hit) => {
        const isNamed = hit.title.ranges.length > 0 || hit.body.text === ''
        return {
          id: `summary ${hit.summaryId}`,
          text: withoutLead(isNamed ? hit.title : hit.body),
          voice: 'own',
          sign: { icon: NotePencilIcon },
          // Beside its words, what it is called.
          meta: isNamed ? '' : hit.title.text,
          choice: { kind: 'place', path: summaryHitPath(hit) },
        }
      }),
    },
    {
      id: 'cards',
      total: cards.total - (cards.hits.length - cardRows.length),
      counted: cards.counted,
      rows: cardRows.slice(0, shown.cards),
    },
  ]
}
