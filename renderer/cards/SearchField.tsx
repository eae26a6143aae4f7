import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useCommand } from '../app/commands'
import { completionAt, takeOffer, type Offer, type SearchNames } from './completion'
import { OfferList } from './OfferList'
import { QueryInput } from './QueryInput'
import { SearchFault } from './SearchFault'
import { searchFault } from './search-fault'

/** Long enough for two keys of a word, short enough not to be waited for. */
const AFTER_MS = 150
/** Who pauses so long amid a search may want to know what it lacks; before, it is only not finished. */
const FAULT_AFTER_MS = 700

interface SearchFieldProps {
  search: string
  onSearch(search: string): void
  names: SearchNames
  /** goes on to the list */
  onLeave(): void
}

/** The field above the list, in Anki's language. What is typed is looked for once the typing pauses, if it can be read. */
export function SearchField({ search, onSearch, names, onLeave }: SearchFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(search)
  const [caret, setCaret] = useState(0)
  const [isOffering, setIsOffering] = useState(false)
  const [at, setAt] = useState(-1)
  const [saysFault, setSaysFault] = useState(true)
  // Another deck, or Clear the search, sets it from outside.
  const [known, setKnown] = useState(search)
  if (known !== search) {
    setKnown(search)
    setTyped(search)
  }
  const fault = searchFault(typed)
  const completion = isOffering ? completionAt(typed, caret, names) : null
  const offers = completion?.offers ?? []

  useEffect(() => {
    if (typed === search || fault !== null) return
    const timer = setTimeout(() => onSearch(typed), AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed, search, fault, onSearch])
  useEffect(() => {
    if (saysFault) return
    const timer = setTimeout(() => setSaysFault(true), FAULT_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed, saysFault])
  useCommand('find-cards', () => field.current?.select())

  const change = (text: string, to: number) => {
    setTyped(text)
    setCaret(to)
    setAt(-1)
    setIsOffering(true)
    setSaysFault(false)
  }
  const take = (offer: Offer) => {
    if (!completion) return
    const taken = takeOffer(typed, completion, offer)
    change(taken.text, taken.caret)
    // Once it is drawn with the text that it takes.
    requestAnimationFrame(() => field.current?.setSelectionRange(taken.caret, taken.caret))
  }
  const leave = () => {
    setIsOffering(false)
    setSaysFault(true)
    if (fault !== null) return
    if (typed !== search) onSearch(typed)
    // The list may be on its way: what is typed until it has the focus is for it.
    field.current?.blur()
    onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const offer = offers[at]
    if (event.key === 'ArrowDown' && offers.length > 0) setAt((at + 1) % offers.length)
    else if (event.key === 'ArrowUp' && offers.length > 0) setAt(at <= 0 ? offers.length - 1 : at - 1)
    else if (event.key === 'Enter' && offer) take(offer)
    else if (event.key === 'Enter' || event.key === 'ArrowDown') leave()
    else if (event.key === 'Escape' && offers.length > 0) setIsOffering(false)
    else if (event.key === 'Escape' && typed !== '') change('', 0)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const isWrong = fault !== null && saysFault && offers.length === 0
  return (
    <search className="col-wide query">
      <QueryInput
        id={id}
        inputRef={field}
        value={typed}
        fault={isWrong ? fault : null}
        isExpanded={offers.length > 0}
        active={offers[at] ? `${id}-offer-${at}` : undefined}
        onChange={change}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsOffering(false)
          setSaysFault(true)
        }}
      >
        <OfferList id={id} offers={offers} at={at} onTake={take} />
      </QueryInput>
      {isWrong && <SearchFault id={`${id}-fault`} fault={fault} />}
    </search>
  )
}
