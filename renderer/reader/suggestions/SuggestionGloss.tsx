import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { AnswerText } from '../../ui/CardFace'
import { Button } from '../../ui/Button'
import { focusText } from '../focus-text'
import { useReader } from '../store'
import { nextSuggestion } from './next-suggestion'
import type { Suggestion } from './suggestion'
import type { Suggestions } from './useSuggestions'
import './suggestions.css'

interface SuggestionGlossProps {
  content: DocumentContent
  suggestions: Suggestions
  at: Suggestion | null
  /** brings the words into view */
  onGoTo(offset: number): void
  onClose(): void
}

/** One suggested card beside its words: to take as it is, to change first, or not to see again. */
export function SuggestionGloss({ content, suggestions, at, onGoTo, onClose }: SuggestionGlossProps) {
  const words = useWords()
  const api = useApi()
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const add = useOperation(api.cards.add, { say: () => words('cards.saved', { count: 1 }), toast: true })
  const dismiss = useOperation(api.cards.dismissSuggestion, { say: () => words('reader.suggestionDismissed') })
  const box = useRef<HTMLElement>(null)
  const { list, state } = suggestions
  const { show } = useReader.getState()
  const index = list.findIndex(({ key }) => key === at?.key)
  const here = list[index] ?? null

  const goTo = (next: Suggestion | null) => {
    show({ kind: 'suggestions', at: next })
    if (next) onGoTo(next.start)
  }
  // The first time, and when the one that was shown is taken, dismissed or made by another way.
  const isLost = state === 'success' && here === null && list.length > 0
  useEffect(() => {
    if (!isLost) return
    goTo(nextSuggestion(list, at?.start ?? useReader.getState().offset))
  })
  // Who takes one after the other presses Enter again and again.
  const key = here?.key
  useEffect(() => {
    if (key !== undefined) box.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [key])
  // Closed, or the last one is done: the keys are the text's again.
  useEffect(() => {
    const gloss = box.current
    return () => {
      if (gloss?.contains(document.activeElement)) focusText()
    }
  }, [])

  if (!here) {
    return (
      <section ref={box} className="gloss is-in-hand" role="status">
        <p className="name">{words('reader.suggestedCards')}</p>
        <p>{words(state === 'pending' ? 'reader.suggestionsSought' : 'reader.noSuggestions')}</p>
        <p className="acts">
          <Button kind="tool" autoFocus onPress={onClose}>
            {words('reader.close')}
          </Button>
        </p>
      </section>
    )
  }

  const { fields, start, end } = here
  const take = () => {
    const source = { documentId: content.id, start, end }
    const deckId = (decks.find(({ id }) => id === content.id) ?? decks[0])?.id ?? null
    add.mutate({ fields, deckId, newDeckName: words('cards.ownDeck'), tags: [], source })
  }
  const change = () => show({ kind: 'new-card', range: { start, end }, markId: null, type: fields.type, fields })
  const drop = () => dismiss.mutate({ documentId: content.id, key: here.key })
  const step = (by: 1 | -1) => goTo(list[(index + by + list.length) % list.length] ?? null)
  const keys: Record<string, () => void> = {
    e: change,
    Delete: drop,
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  }
  const pressed = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <section ref={box} className="gloss is-in-hand suggestion" onKeyDown={pressed}>
      <p className="name">
        {words('reader.suggestedCards')}{' '}
        <span className="meta">{words('reader.suggestionAt', { at: index + 1, of: list.length })}</span>
      </p>
      <p className="suggested-front">
        {fields.type === 'definition' ? fields.term : fields.type === 'elements' ? fields.front : ''}
      </p>
      <AnswerText fields={fields} ordinal={0} />
      <p className="acts">
        <Button kind="tool" shortcut="Enter" busy={add.isPending} onPress={take}>
          {words('reader.takeSuggestion')}
        </Button>
        <Button kind="tool" shortcut="E" onPress={change}>
          {words('reader.changeSuggestion')}
        </Button>
        <Button kind="tool" shortcut="Delete" onPress={drop}>
          {words('reader.dismissSuggestion')}
        </Button>
      </p>
      <p className="acts">
        <Button kind="tool" shortcut={{ shown: '↑', aria: 'ArrowUp' }} onPress={() => step(-1)}>
          {words('reader.previousSuggestion')}
        </Button>
        <Button kind="tool" shortcut={{ shown: '↓', aria: 'ArrowDown' }} onPress={() => step(1)}>
          {words('reader.nextSuggestion')}
        </Button>
        <Button kind="tool" onPress={onClose}>
          {words('reader.close')}
        </Button>
      </p>
    </section>
  )
}
