import { ArrowDownIcon } from '@phosphor-icons/react/ArrowDown'
import { ArrowUpIcon } from '@phosphor-icons/react/ArrowUp'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { PlusIcon } from '@phosphor-icons/react/Plus'
import { XIcon } from '@phosphor-icons/react/X'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Menu } from '../../ui/Menu'
import { formShortcut } from '../form-keys'
import type { PartTools } from './ConditionPart'
import type { Place } from './kinds'
import type { Action } from './rearrange'

const shown = [
  { action: 'add', icon: PlusIcon },
  { action: 'up', icon: ArrowUpIcon },
  { action: 'down', icon: ArrowDownIcon },
  { action: 'remove', icon: XIcon },
] as const

const inMenu: readonly Exclude<Action, 'add' | 'up' | 'down' | 'remove'>[] = [
  'all',
  'any',
  'not',
  'unless',
  'in',
  'out',
  'dissolve',
]

interface PartActionsProps {
  place: Place
  name: string
  /** whether others stand in it */
  isGroup: boolean
  tools: PartTools
}

/** What can be done to a part of a condition: one stop of the Tab key, gone through by arrows. */
export function PartActions({ place, name, isGroup, tools }: PartActionsProps) {
  const words = useWords()
  return (
    <Toolbar className="condition-tools" aria-label={words('authoring.condition.tools', { part: name })}>
      {shown.map(({ action, icon }) => (
        <IconButton
          key={action}
          label={words(action === 'add' && isGroup ? 'authoring.do.addInto' : `authoring.do.${action}`, { part: name })}
          icon={icon}
          shortcut={formShortcut(action)}
          isDisabled={!tools.can(place, action)}
          onPress={() => tools.act(place, action)}
        />
      ))}
      <Menu
        label={words('authoring.condition.more', { part: name })}
        entries={inMenu.map((action) => ({
          id: action,
          label: words(`authoring.do.${action}`),
          shortcut: formShortcut(action),
          isDisabled: !tools.can(place, action),
          apart: action === 'in',
          onAction: () => tools.act(place, action),
        }))}
      >
        <Button kind="tool" aria-label={words('authoring.condition.more', { part: name })}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
    </Toolbar>
  )
}
