import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { OwnCaseSummary } from '../../../shared/model/own-case'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { IconButton } from '../../ui/IconButton'
import { Menu } from '../../ui/Menu'
import { Tick } from '../../ui/Tick'
import { RenameCase } from './RenameCase'
import { ownPath } from '../../app/own-path'
import { useShareCases } from './useShareCases'

interface OwnRowProps {
  one: OwnCaseSummary
  isChosen: boolean
  onChoose(isChosen: boolean): void
}

/** One case in the list: what it is called, what is done of it, and what can be done with it. */
export function OwnRow({ one, isChosen, onChoose }: OwnRowProps) {
  const words = useWords()
  const intl = useIntl()
  const api = useApi()
  const [isRenamed, setIsRenamed] = useState(false)
  const { share } = useShareCases()
  const { mutate: duplicate } = useOperation(api.practice.own.duplicate, {
    say: (_, { title }) => words('own-case.duplicated', { title }),
    toast: true,
  })
  const { mutate: remove } = useOperation(api.practice.own.remove, {
    say: () => words('own-case.removed', { title }),
    toast: true,
  })
  const title = one.title || words('own-case.untitled')
  const made = [
    words('own-case.words', { words: one.words }),
    words('own-case.factCount', { facts: one.facts }),
    words(one.hasKey ? 'own-case.withKey' : 'own-case.withoutKey'),
    one.packTitle ?? words('own-case.packGone'),
  ]
  return (
    <li>
      <Tick isSelected={isChosen} onChange={onChoose}>
        <span className="vh">{words('own-case.choose', { title })}</span>
      </Tick>
      <span className="own-name">
        <Link className="q plain-link" to={ownPath(one.id)} dir="auto">
          {title}
        </Link>
        <span className="meta">{intl.formatList(made, { type: 'unit' })}</span>
      </span>
      <Menu
        label={words('own-case.more', { title })}
        entries={[
          { id: 'rename', label: words('own-case.rename'), onAction: () => setIsRenamed(true) },
          {
            id: 'duplicate',
            label: words('own-case.duplicate'),
            onAction: () => duplicate({ id: one.id, title: words('own-case.copyOf', { title }) }),
          },
          { id: 'share', label: words('own-case.share'), onAction: () => void share([one]) },
          {
            id: 'remove',
            label: words('own-case.remove'),
            danger: true,
            apart: true,
            onAction: () => remove({ id: one.id }),
          },
        ]}
      >
        <IconButton label={words('own-case.more', { title })} icon={DotsThreeIcon} />
      </Menu>
      {isRenamed && <RenameCase id={one.id} title={one.title} onClose={() => setIsRenamed(false)} />}
    </li>
  )
}
