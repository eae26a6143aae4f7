import { XIcon } from '@phosphor-icons/react/X'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { Icon } from '../../ui/Icon'
import { useReader } from '../store'
import { readTag, suggestedTags } from './tags'
import '../../ui/tag-box.css'

interface TagFieldProps {
  tags: readonly string[]
  /** it has the focus from the start */
  tagging: boolean
  /** @returns when they are stored, or were refused */
  onChange(tags: string[]): Promise<void>
}

/**
 * The tags of a mark, each to be taken away, and a field for one more, which offers those that the learner has. Enter or a
 * comma adds what was typed; Backspace in the empty field takes the last away. A tag that is none stays, with the reason.
 */
export function TagField({ tags: stored, tagging, onChange }: TagFieldProps) {
  const words = useWords()
  const known = useQuery(useApi().annotations.tags.queryOptions()).data ?? []
  // Ahead of what is stored, so that a quick second tag does not lose the first. What is fetched while one is on its way is older.
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const onTheWay = useRef(0)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const tags = asked ?? stored
  const offered = suggestedTags(known, tags, typed)

  useEffect(() => {
    if (onTheWay.current === 0) setAsked(null)
  }, [stored])
  const open = useReader((state) => state.open)
  useEffect(() => {
    if (tagging) input.current?.focus({ preventScroll: true })
  }, [tagging, open])

  const change = async (to: string[]) => {
    setAsked(to)
    onTheWay.current += 1
    try {
      await onChange(to)
    } catch {
      // What went wrong was said by the operation.
      setAsked(null)
    } finally {
      onTheWay.current -= 1
    }
  }
  const add = (text: string): void => {
    if (text.trim() === '') return
    const read = readTag(text, tags)
    if ('wrong' in read) return setWrong(words(read.wrong))
    setTyped('')
    setWrong(null)
    if (!tags.includes(read.tag)) void change([...tags, read.tag])
  }
  const remove = (tag: string) => {
    void change(tags.filter((one) => one !== tag))
    input.current?.focus({ preventScroll: true })
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== input.current || event.nativeEvent.isComposing) return
    const isOptionChosen = input.current.getAttribute('aria-activedescendant') !== null
    const last = tags.at(-1)
    if (event.key === ',' || (event.key === 'Enter' && !isOptionChosen && !event.ctrlKey && !event.metaKey)) add(typed)
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // A key is read before the box of suggestions takes it.
    <div className="tag-field" onKeyDownCapture={pressed}>
      <ComboBox
        className={`field${wrong ? ' is-wrong' : ''}`}
        isInvalid={wrong !== null}
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="input"
        items={offered}
        defaultFilter={() => true}
        inputValue={typed}
        onInputChange={(text) => {
          setWrong(null)
          setTyped(text)
        }}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && add(String(key))}
      >
        <Label>{words('reader.tagsOf')}</Label>
        <div className="input tag-box">
          {tags.map((tag) => (
            <span key={tag} className="tag-chip">
              #{tag}
              <AriaButton
                slot={null}
                className="tag-remove"
                aria-label={words('reader.tagRemove', { tag })}
                onPress={() => remove(tag)}
              >
                <Icon of={XIcon} small />
              </AriaButton>
            </span>
          ))}
          <Input ref={input} className="tag-input" spellCheck={false} autoCapitalize="none" />
        </div>
        {wrong === null ? (
          <Text slot="description" className="help">
            {words('reader.tagsHelp')}
          </Text>
        ) : (
          <span className="why" role="alert">
            <Icon of={XIcon} small />
            <span>{wrong}</span>
          </span>
        )}
        <Popover className="float tag-menu" offset={4}>
          <ListBox<(typeof offered)[number]> className="menu">
            {({ tag, count }) => (
              <ListBoxItem id={tag} textValue={tag} className="menu-row">
                #{tag}
                <span className="meta">{words('reader.tagCount', { count })}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
