import { memo } from 'react'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple'
import type { DocumentContent } from '../../shared/model/document'
import { runCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { numberOf, sectionAt } from '../../shared/text/reading-progress'
import { useReader } from './store'
import { useNarrow } from './useNarrow'
import { TypePanel } from './type/TypePanel'

interface ReaderHeadProps {
  content: DocumentContent
  onShowMargin(): void
}

/** Running head: the section in view and the tools of the text. */
export const ReaderHead = memo(function ReaderHead({ content, onShowMargin }: ReaderHeadProps) {
  const words = useWords()
  const number = useReader((state) => {
    const section = sectionAt(content.sections, state.here)
    return section && numberOf(content.sections, section)
  })
  const narrow = useNarrow()
  const { show } = useReader.getState()
  const previous = useShortcut('previous-section')
  const next = useShortcut('next-section')
  return (
    <>
      <span className="grow">
        {number !== null && <span className="r">{words('reader.sectionNumber', { number })}</span>}
        <bdi>{content.shortTitle}</bdi>
      </span>
      <span className="sheet-tool">
        <Button kind="tool" onPress={onShowMargin}>
          {words('reader.showMargin')}
        </Button>
      </span>
      <TypePanel />
      <span className="wide-only">
        <Button kind="tool" onPress={() => show({ kind: 'pick', sectionId: null })}>
          <Icon of={PencilSimpleIcon} small />
          {words('reader.mark')}
        </Button>
      </span>
      <Menu
        label={words('reader.more')}
        entries={[
          ...(narrow ? [{ id: 'margin', label: words('reader.showMargin'), onAction: onShowMargin }] : []),
          {
            id: 'previous',
            label: words('reader.previousSection'),
            shortcut: previous,
            onAction: () => void runCommand('previous-section'),
          },
          {
            id: 'next',
            label: words('reader.nextSection'),
            shortcut: next,
            onAction: () => void runCommand('next-section'),
          },
          {
            id: 'pick',
            label: words('reader.pickTitle'),
            apart: true,
            onAction: () => show({ kind: 'pick', sectionId: null }),
          },
        ]}
      >
        <Button kind="tool" aria-label={words('reader.more')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
    </>
  )
})
