import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CommandId } from '../../shared/commands'
import type { DocumentContent } from '../../shared/model/document'
import { sectionOrFirst } from '../../shared/text/reading-progress'
import type { MessageId } from '../../shared/words/catalogue'
import { runCommand, useShortcut } from '../app/commands'
import { studyPath } from '../app/study-path'
import { useWords } from '../app/words'
import { ExchangeDialogs, type ExchangeAsked } from '../exchange/ExchangeTool'
import { RereadDialog } from '../foreseen/RereadDialog'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu, type MenuEntry } from '../ui/Menu'
import { neighbourPage } from './module/pages'
import { useReader } from './store'
import { useNarrow } from './useNarrow'

interface ReaderMenuProps {
  content: DocumentContent
  onShowMargin(): void
}

/** What else can be done with the text, each with its key. */
export function ReaderMenu({ content, onShowMargin }: ReaderMenuProps) {
  const words = useWords()
  const narrow = useNarrow()
  const [reread, setReread] = useState<'article' | 'whole' | null>(null)
  const [asked, setAsked] = useState<ExchangeAsked>(null)
  const navigate = useNavigate()
  const studySection = () => {
    const section = sectionOrFirst(content.sections, useReader.getState().here)
    void navigate(studyPath(undefined, { kind: 'document', documentId: content.id, sectionId: section?.id ?? null }))
  }
  const entry = (id: CommandId, label: MessageId, shortcut: MenuEntry['shortcut'], apart = false): MenuEntry => ({
    id,
    label: words(label),
    shortcut,
    apart,
    onAction: () => void runCommand(id),
  })
  const keys = {
    find: useShortcut('find-in-text'),
    previousSection: useShortcut('previous-section'),
    nextSection: useShortcut('next-section'),
    previousPage: useShortcut('previous-page'),
    nextPage: useShortcut('next-page'),
    onlyText: useShortcut('focus-text'),
    aloud: useShortcut('read-aloud'),
    suggest: useShortcut('suggest-cards'),
    print: useShortcut('print'),
  }
  const entries: MenuEntry[] = [
    ...(narrow
      ? [
          { id: 'margin', label: words('reader.showMargin'), onAction: onShowMargin },
          entry('find-in-text', 'reader.find', keys.find),
        ]
      : []),
    entry('previous-section', 'reader.previousSection', keys.previousSection),
    entry('next-section', 'reader.nextSection', keys.nextSection),
    ...(neighbourPage(content, -1) ? [entry('previous-page', 'reader.previousPageOf', keys.previousPage)] : []),
    ...(neighbourPage(content, 1) ? [entry('next-page', 'reader.nextPageOf', keys.nextPage)] : []),
    {
      id: 'pick',
      label: words('reader.pickTitle'),
      apart: true,
      onAction: () => useReader.getState().show({ kind: 'pick', sectionId: null }),
    },
    entry('suggest-cards', 'reader.suggestedCards', keys.suggest),
    { id: 'study', label: words('reader.studySection'), onAction: studySection },
    entry('focus-text', 'reader.onlyText', keys.onlyText, true),
    entry('read-aloud', 'reader.aloud', keys.aloud),
    entry('print', 'reader.print', keys.print),
    { id: 'export', label: words('exchange.export.open'), apart: true, onAction: () => setAsked('export') },
    { id: 'import', label: words('exchange.import.open'), onAction: () => setAsked('import') },
  ]
  if (content.extent !== null) {
    const other = content.extent === 'article' ? 'whole' : 'article'
    entries.push({
      id: 'extent',
      label: words(other === 'whole' ? 'reader.showWhole' : 'reader.showArticle'),
      apart: true,
      onAction: () => setReread(other),
    })
  }
  return (
    <>
      <Menu label={words('reader.more')} entries={entries}>
        <Button kind="tool" aria-label={words('reader.more')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      {reread && (
        <RereadDialog
          documentId={content.id}
          title={content.title}
          how={{ extent: reread }}
          done={words('reader.rereadDone', { extent: reread })}
          onClose={() => setReread(null)}
        />
      )}
      <ExchangeDialogs asked={asked} documentId={content.id} onClose={() => setAsked(null)} />
    </>
  )
}
