import { memo } from 'react'
import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple'
import type { DocumentContent } from '../../shared/model/document'
import { numberOf, sectionOrFirst } from '../../shared/text/reading-progress'
import { runCommand } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { AloudBar } from './aloud/AloudBar'
import { useAloud } from './aloud/store'
import type { ReadAloud } from './aloud/useReadAloud'
import { FindBar } from './find/FindBar'
import { useFind } from './find/store'
import { useOnlyText } from './focus/store'
import { ReaderMenu } from './ReaderMenu'
import { useReader } from './store'
import { TypePanel } from './type/TypePanel'

interface ReaderHeadProps {
  content: DocumentContent
  aloud: ReadAloud
  onShowMargin(): void
}

/** Running head: the section in view and the tools of the text, or the tool that is in use. */
export const ReaderHead = memo(function ReaderHead({ content, aloud, onShowMargin }: ReaderHeadProps) {
  const isFinding = useFind((state) => state.isOpen)
  const isAloud = useAloud(({ state }) => state !== 'off')
  const onlyText = useOnlyText()
  const words = useWords()
  if (isFinding) return <FindBar />
  if (isAloud) return <AloudBar lang={content.lang} aloud={aloud} />
  if (onlyText.isOn)
    return (
      <>
        <span className="grow" />
        <Button kind="tool" shortcut="Esc" onPress={() => onlyText.set(false)}>
          {words('reader.showAll')}
        </Button>
      </>
    )
  return <Tools content={content} onShowMargin={onShowMargin} />
})

function Tools({ content, onShowMargin }: Omit<ReaderHeadProps, 'aloud'>) {
  const words = useWords()
  const number = useReader((state) => {
    const section = sectionOrFirst(content.sections, state.here)
    return section && numberOf(content.sections, section)
  })
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
      <span className="wide-only">
        <Button kind="tool" onPress={() => runCommand('find-in-text')}>
          <Icon of={MagnifyingGlassIcon} small />
          {words('reader.findTool')}
        </Button>
      </span>
      <TypePanel />
      <span className="wide-only">
        <Button kind="tool" onPress={() => useReader.getState().show({ kind: 'pick', sectionId: null })}>
          <Icon of={PencilSimpleIcon} small />
          {words('reader.mark')}
        </Button>
      </span>
      <ReaderMenu content={content} onShowMargin={onShowMargin} />
    </>
  )
}
