import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { XIcon } from '@phosphor-icons/react/X'
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import type { Option } from './form-context'
import { idMeant, matching, shownId } from './match-options'

interface IdBoxProps {
  label: string
  labelHidden?: boolean
  help?: string
  wrong?: string | null
  placeholder?: string
  value: string
  options: readonly Option[]
  /** is told an id, or whatever else was typed; empty: nothing is chosen */
  onChange(id: string): void
}

/**
 * An id, chosen by typing some of its name or of itself, or from the list. What is no id that there is stays: it may be
 * written later, and the check says so meanwhile.
 */
export function IdBox({ label, labelHidden = false, help, wrong, placeholder, value, options, onChange }: IdBoxProps) {
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  // The list is made for the field that is in use, not for each of a long form.
  const [isUsed, setUsed] = useState(false)
  const shown = shownId(options, value)
  const offered = !isUsed ? [] : typed === null || typed === shown ? options : matching(options, typed)
  const commit = (id: string) => {
    setTyped(null)
    if (id !== value) onChange(id)
  }
  /** Enter takes the only one that is offered; one that is pointed at is taken by the list itself. */
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing
    const isPointedAt = event.currentTarget.querySelector('[aria-activedescendant]') !== null
    if (event.key !== 'Enter' || !isPlain || isPointedAt || typed === null || typed.trim() === '') return
    const [only, other] = offered
    commit(only && !other ? only.value : idMeant(options, typed))
  }
  return (
    // The key is read before the list takes it.
    <div className="id-field" onKeyDownCapture={pressed}>
      <ComboBox
        className={wrong ? 'field is-wrong' : 'field'}
        aria-label={labelHidden ? label : undefined}
        isInvalid={Boolean(wrong)}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
        items={sectionsOf(offered)}
        defaultFilter={() => true}
        inputValue={typed ?? shown}
        onInputChange={(text) => setTyped(text === shown ? null : text)}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && commit(String(key))}
        onFocus={() => setUsed(true)}
        onBlur={() => {
          setUsed(false)
          if (typed !== null) commit(idMeant(options, typed))
        }}
      >
        {!labelHidden && <Label>{label}</Label>}
        <div className="id-box">
          <Input
            className="input"
            spellCheck={false}
            autoCapitalize="none"
            placeholder={placeholder ?? words('authoring.choose')}
          />
          <Button className="id-open">
            <Icon of={CaretDownIcon} small />
          </Button>
        </div>
        {help && (
          <Text slot="description" className="help">
            {help}
          </Text>
        )}
        <FieldError className="why">
          <Icon of={XIcon} small />
          <span>{wrong}</span>
        </FieldError>
        <Popover className="float select-list" offset={4}>
          <ListBox<OptionSection> className="menu" renderEmptyState={() => <NothingFound />}>
            {({ group, rows }) =>
              group === null ? (
                <ListBoxSection id="all" items={rows} aria-label={label}>
                  {optionRow}
                </ListBoxSection>
              ) : (
                <ListBoxSection id={group} items={rows}>
                  <Header className="id-group">{words(`authoring.part.${group}`)}</Header>
                  {rows.map(optionRow)}
                </ListBoxSection>
              )
            }
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}

interface OptionSection {
  id: string
  group: Exclude<Option['group'], null> | null
  rows: readonly Option[]
}

function sectionsOf(options: readonly Option[]): OptionSection[] {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.map((group) => ({
    id: group ?? 'all',
    group,
    rows: options.filter((one) => one.group === group),
  }))
}

const optionRow = ({ value, label }: Option) => (
  <ListBoxItem key={value} id={value} textValue={label} className="menu-row">
    {label}
  </ListBoxItem>
)

function NothingFound() {
  return <p className="id-none">{useWords()('authoring.noneCalledSo')}</p>
}
