import type { ComponentType } from 'react'
import type { Settings } from '../../shared/model/settings'
import type { MessageId } from '../../shared/words/catalogue'

export interface ControlProps {
  shown: Settings
  change(some: Partial<Settings>): void
}

/** A setting with its words and the control that changes it. */
export interface Setting {
  title: MessageId
  help?: MessageId
  /** its control is tall and starts with the title */
  tall?: boolean
  Control: ComponentType<ControlProps>
}
