import { XIcon } from '@phosphor-icons/react/X'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import type { RefObject } from 'react'
import { Icon } from './Icon'

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'render'> {
  /** above the field; where it would only repeat what stands beside it, give aria-label instead */
  label?: string
  /** what it is for, under it */
  help?: string
  /** why the value was not taken: the value stays, the reason stands under it */
  wrong?: string | null
  placeholder?: string
  /** what is typed here is the learner's own or the law's words, set in the serif */
  serif?: boolean
  /** more than one line: rows shown at first */
  rows?: number
  inputRef?: RefObject<HTMLInputElement | null>
  areaRef?: RefObject<HTMLTextAreaElement | null>
}

/** A field with its label, and what was wrong with its value. */
export function Field({
  label,
  help,
  wrong,
  placeholder,
  serif,
  rows,
  inputRef,
  areaRef,
  onKeyDown,
  ...rest
}: FieldProps) {
  const className = serif ? 'input input-serif' : 'input'
  // React Aria ends a key's way at whoever listens for it; the window's commands (undo, next pane) must still hear of it.
  const listen: FieldProps['onKeyDown'] = (event) => {
    event.continuePropagation()
    onKeyDown?.(event)
  }
  return (
    <TextField
      {...rest}
      onKeyDown={onKeyDown && listen}
      isInvalid={Boolean(wrong)}
      className={`field${wrong ? ' is-wrong' : ''}`}
    >
      {label && <Label>{label}</Label>}
      {rows ? (
        <TextArea ref={areaRef} className={className} rows={rows} placeholder={placeholder} />
      ) : (
        <Input ref={inputRef} className={className} placeholder={placeholder} />
      )}
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="why">
        <Icon of={XIcon} small />
        <span>{wrong}</span>
      </FieldError>
    </TextField>
  )
}
