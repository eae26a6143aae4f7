import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { NotebookEntry } from '../../shared/model/notebook'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Swatch } from '../ui/Swatch'
import { madeOn } from './day-words'
import type { NotebookPlace } from './useNotebookPlace'

interface GroupHeadProps {
  group: NonNullable<NotebookEntry['group']>
  isFirst: boolean
  pathWith: NotebookPlace['pathWith']
}

/** Over marks that belong together: their text, day, colour or tag, and how many there are. A text leads to its marks alone. */
export function GroupHead({ group, isFirst, pathWith }: GroupHeadProps) {
  const words = useWords()
  return (
    <h2 className={isFirst ? 'group-head is-first' : 'group-head'}>
      <span className={group.kind === 'text' ? 'title' : `title ours of-${group.kind}`} dir="auto">
        <GroupName group={group} pathWith={pathWith} />
      </span>{' '}
      <span className="meta">{words('notebook.count', { count: group.count })}</span>
    </h2>
  )
}

function GroupName({ group, pathWith }: Omit<GroupHeadProps, 'isFirst'>) {
  const words = useWords()
  const intl = useIntl()
  const { markNames } = useSettings()
  const [nowMs] = useState(Date.now)
  switch (group.kind) {
    case 'text':
      return (
        <Link to={pathWith({ documentId: group.documentId })} title={words('notebook.onlyText')}>
          {group.title}
        </Link>
      )
    case 'day':
      return madeOn(intl, group.dayMs, nowMs)
    case 'color':
      return (
        <>
          <Swatch color={group.color} /> {markNames[group.color - 1]}
        </>
      )
    case 'tag':
      return group.tag === null ? words('notebook.untagged') : `#${group.tag}`
  }
}
