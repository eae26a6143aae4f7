import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { DocumentContent } from '../../shared/model/document'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { useCommand } from '../app/commands'
import { ownPath } from '../app/own-path'
import { useReadSoon } from '../app/stores/read-soon'
import { useToasts } from '../app/stores/toasts'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { rangeInHand, useReader } from './store'

/**
 * Makes a case of one’s own of the words in hand, and has it read: by the rules of the text’s own pack, else of the first that
 * brings a reader.
 */
export function useClassifyWords({ canonicalText, packId, shortTitle }: DocumentContent): void {
  const words = useWords()
  const api = useApi()
  const navigate = useNavigate()
  const { data: packs = [] } = useQuery(api.practice.own.packs.queryOptions())
  const readers = packs.filter(({ hasReader }) => hasReader)
  const { mutate: add, isPending } = useOperation(api.practice.own.add, {
    onDone: ({ result: { id } }, { packId: of }) => {
      if (readers.some((pack) => pack.id === of)) useReadSoon.getState().ask(id)
      void navigate(ownPath(id))
    },
  })
  const classify = () => {
    const range = rangeInHand(useReader.getState())
    const of = readers.find(({ id }) => id === packId) ?? readers[0] ?? packs[0]
    if (!range || !of) {
      const said = words(range ? 'own-case.noPack' : 'reader.classifyNeedsWords')
      announce(said)
      useToasts.getState().show({ text: said, quote: null, tone: 'done', undo: false })
      return
    }
    if (isPending) return
    // A line of a text is a paragraph of its own; of a case, an empty line parts two.
    const text = canonicalText.slice(range.start, range.end).replaceAll(/\n+/g, '\n\n')
    add({ packId: of.id, title: words('reader.caseFrom', { title: shortTitle }), text })
  }
  useCommand('classify-words', classify)
}
