import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Icon } from './Icon'

interface SelectProps {
  label: string
  labelHidden?: boolean
  value: string | null
  /** depth: how far an option stands under those above it, from 0 */
  options: readonly { value: string; label: string; depth?: number }[]
  onChange(value: string): void
  /** stands there while nothing is chosen */
  placeholder?: string
  isDisabled?: boolean
}

/** One of many, from a list that opens. Of five or fewer, Choice shows them all. */
export function Select({ label, labelHidden = false, value, options, onChange, placeholder, isDisabled }: SelectProps) {
  return (
    <AriaSelect
      className="field"
      aria-label={labelHidden ? label : undefined}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      {!labelHidden && <Label>{label}</Label>}
      <Button className="input select">
        <SelectValue />
        <Icon of={CaretDownIcon} small />
      </Button>
      <Popover className="float select-list" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="menu-row"
              style={option.depth ? { paddingInlineStart: `${0.75 + option.depth}rem` } : undefined}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
