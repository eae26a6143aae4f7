import { Switch as AriaSwitch } from 'react-aria-components/Switch'

interface SwitchProps {
  label: string
  isSelected: boolean
  onChange(isSelected: boolean): void
}

/** On or off, in force at once. Its word stands beside it as a heading, so it is not drawn again. */
export function Switch({ label, isSelected, onChange }: SwitchProps) {
  return (
    <AriaSwitch aria-label={label} isSelected={isSelected} onChange={onChange} className="switch-hold">
      <span className={isSelected ? 'switch on' : 'switch'} />
    </AriaSwitch>
  )
}
