import { ArrowUUpLeftIcon } from '@phosphor-icons/react/ArrowUUpLeft'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewCard } from '../../shared/model/review'
import { useApi } from '../app/api'
import { runCommand, useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { CardInfoDialog } from '../card-info/CardInfoDialog'
import { FlagDialog } from '../cards/FlagDialog'
import { RescheduleDialog } from '../cards/RescheduleDialog'
import { ResetDialog } from '../cards/ResetDialog'
import { TagDialog } from '../cards/TagDialog'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu, type MenuEntry } from '../ui/Menu'
import { useRun } from './run'
import { useCardActions } from './useCardActions'
import { useEndStudy } from './useStudy'
import type { ReviewRunActions } from './useReviewRun'

/** Undo, in the running head. */
export function UndoTool({ onUndo }: { onUndo(): void }) {
  const words = useWords()
  return (
    <Button kind="tool" onPress={onUndo}>
      <Icon of={ArrowUUpLeftIcon} small mirror />
      {words('action.undo')}
    </Button>
  )
}

interface ReviewToolsProps {
  card: ReviewCard
  isAnswered: boolean
  /** the custom study that asks it */
  studyId: string | undefined
  actions: ReviewRunActions
}

/** What can be done with the card that is shown: Edit, and the rest under "…", each by its key as well. */
export function ReviewTools({ card, isAnswered, studyId, actions }: ReviewToolsProps) {
  const words = useWords()
  const [asks, setAsks] = useState<'postpone' | 'tags' | 'flag' | 'reset' | 'info' | null>(null)
  const act = useCardActions(card, actions)
  const endStudy = useEndStudy()
  const edit = () => useRun.setState({ editing: true })

  useCommand('edit', edit)
  useCommand('bury', act.bury)
  useCommand('suspend', act.suspend)
  useCommand('postpone', () => setAsks('postpone'))
  useCommand('flag', () => setAsks('flag'))
  useCommand('tag-cards', () => setAsks('tags'))
  useCommand('reset', () => setAsks('reset'))
  useCommand('card-info', () => setAsks('info'))

  const keys = {
    edit: useShortcut('edit'),
    hint: useShortcut('hint'),
    read: useShortcut('read-card'),
    bury: useShortcut('bury'),
    suspend: useShortcut('suspend'),
    postpone: useShortcut('postpone'),
    flag: useShortcut('flag'),
    tags: useShortcut('tag-cards'),
    info: useShortcut('card-info'),
  }
  const hint: MenuEntry = {
    id: 'hint',
    label: words('review.hint'),
    shortcut: keys.hint,
    onAction: () => runCommand('hint'),
  }
  const entries: MenuEntry[] = [
    { id: 'edit', label: words('review.edit'), shortcut: keys.edit, onAction: edit },
    ...(isAnswered ? [] : [hint]),
    { id: 'read', label: words('review.readAloud'), shortcut: keys.read, onAction: () => runCommand('read-card') },
    { id: 'flag', label: words('review.flag'), shortcut: keys.flag, onAction: () => setAsks('flag') },
    { id: 'tags', label: words('review.tags'), shortcut: keys.tags, onAction: () => setAsks('tags') },
    { id: 'info', label: words('cards.infoTitle'), shortcut: keys.info, onAction: () => setAsks('info') },
    { id: 'bury', apart: true, label: words('command.bury'), shortcut: keys.bury, onAction: act.bury },
    { id: 'postpone', label: words('review.postpone'), shortcut: keys.postpone, onAction: () => setAsks('postpone') },
    { id: 'suspend', label: words('review.suspend'), shortcut: keys.suspend, onAction: act.suspend },
    { id: 'reset', apart: true, danger: true, label: words('review.resetAsk'), onAction: () => setAsks('reset') },
    ...(studyId === undefined
      ? []
      : [{ id: 'end', apart: true, label: words('review.studyEndThis'), onAction: () => endStudy(studyId) }]),
  ]
  const close = () => setAsks(null)
  const done = (work: () => void) => () => {
    close()
    work()
  }
  return (
    <>
      <span className="wide-only">
        <Button kind="tool" onPress={edit}>
          {words('review.edit')}
        </Button>
      </span>
      <Menu label={words('action.more')} entries={entries}>
        <Button kind="tool" aria-label={words('action.more')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      {asks === 'flag' && <FlagDialog count={1} onClose={close} onFlag={(flag) => done(() => act.flag(flag))()} />}
      {asks === 'tags' && <CardTags card={card} onClose={close} onTag={act.tag} />}
      {asks === 'postpone' && (
        <RescheduleDialog
          kind="postpone"
          count={1}
          onClose={close}
          onDone={({ fromDays }) => done(() => act.postpone(fromDays))()}
        />
      )}
      {asks === 'info' && <CardInfoDialog cardId={card.id} onClose={close} />}
      {asks === 'reset' && <ResetDialog count={1} onClose={close} onReset={done(act.reset)} />}
    </>
  )
}

interface CardTagsProps {
  card: ReviewCard
  onClose(): void
  onTag(add: string[], remove: string[]): void
}

function CardTags({ card: { tags }, onClose, onTag }: CardTagsProps) {
  const { data: known = [] } = useQuery(useApi().cards.tags.queryOptions())
  return <TagDialog count={1} known={known} tags={tags} onClose={onClose} onTag={onTag} />
}
