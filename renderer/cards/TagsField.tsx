import { XIcon } from '@phosphor-icons/react/X'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { noteTag } from '../../shared/model/card'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { readTags, tagsLike } from './tag-words'
import '../ui/tag-box.css'

/** Offered at once. */
const OFFERED = 8

interface TagsFieldProps {
  tags: readonly string[]
  onChange(tags: string[]): void
}

/**
 * The tags of a card, each to be taken away, and a field for more, which offers those that there are. A space, a comma or Enter adds what
 * was typed, as does leaving the field; Backspace in the empty field takes the last away.
 */
export function TagsField({ tags, onChange }: TagsFieldProps) {
  const words = useWords()
  const { data: known = [] } = useQuery(useApi().cards.tags.queryOptions())
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const others = known.filter((tag) => !tags.includes(tag))
  const offered = typed.trim() === '' ? [] : tagsLike(typed, others, OFFERED)

  const add = (text: string) => {
    const read = readTags(text)
    // What is no tag stays, with the reason.
    const wrong = read.filter((tag) => !noteTag.safeParse(tag).success)
    setTyped(wrong.join(' '))
    setWrong(wrong.length > 0)
    const added = read.filter((tag) => !tags.includes(tag) && !wrong.includes(tag))
    if (added.length > 0) onChange([...tags, ...added])
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== input.current || event.nativeEvent.isComposing) return
    const isOptionChosen = input.current.getAttribute('aria-activedescendant') !== null
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    const last = tags.at(-1)
    // A key that saves the card saves what is typed here as well.
    if (isModified && ['Enter', 's'].includes(event.key)) return flushSync(() => add(typed))
    const ends = [' ', ','].includes(event.key) || (event.key === 'Enter' && !isOptionChosen && !isModified)
    if (ends && (typed.trim() !== '' || event.key !== 'Enter')) add(typed)
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) onChange(tags.slice(0, -1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // A key is read before the box of suggestions takes it.
    <div onKeyDownCapture={pressed}>
      <ComboBox
        className={isWrong ? 'field is-wrong' : 'field'}
        isInvalid={isWrong}
        allowsCustomValue
        menuTrigger="input"
        items={offered.map((tag) => ({ id: tag }))}
        defaultFilter={() => true}
        inputValue={typed}
        onInputChange={(text) => {
          setWrong(false)
          setTyped(text)
        }}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && add(String(key))}
        onBlur={() => add(typed)}
      >
        <Label>{words('cards.tags')}</Label>
        <div className="input tag-box">
          {tags.map((tag) => (
            <span key={tag} className="tag-chip">
              <bdi>{tag}</bdi>
              <AriaButton
                slot={null}
                className="tag-remove"
                aria-label={words('cards.tagTakeAway', { tag })}
                onPress={() => {
                  onChange(tags.filter((one) => one !== tag))
                  input.current?.focus({ preventScroll: true })
                }}
              >
                <Icon of={XIcon} small />
              </AriaButton>
            </span>
          ))}
          <Input ref={input} className="tag-input" spellCheck={false} autoCapitalize="none" />
        </div>
        {isWrong && (
          <span className="why" role="alert">
            <Icon of={XIcon} small />
            <span>{words('cards.tagWrong')}</span>
          </span>
        )}
        <Popover className="float" offset={4}>
          <ListBox<{ id: string }> className="menu">
            {({ id }) => (
              <ListBoxItem id={id} textValue={id} className="menu-row">
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
