import { lazy, Suspense, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { runCommand, useCommand } from './commands'
import { keepKeysFor } from './keys-ahead'
import { useMenuCommands } from './menu-bridge'
import { movePane } from './panes'
import { studyPath } from './study-path'
import { useHistory } from './useHistory'

const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet')).ShortcutSheet }))

/** What can be done on every screen. */
export function FrameCommands() {
  const navigate = useNavigate()
  const { undo, redo } = useHistory()
  const [sheet, setSheet] = useState(false)
  const { pathname } = useLocation()
  const go = (path: string) => () => {
    if (path !== pathname) keepKeysFor('screen')
    void navigate(path)
  }

  useMenuCommands(runCommand)
  useCommand('undo', undo)
  useCommand('redo', redo)
  useCommand('next-pane', () => movePane(1))
  useCommand('previous-pane', () => movePane(-1))
  useCommand('go-back', () => void navigate(-1))
  useCommand('go-forward', () => void navigate(1))
  useCommand('go-home', go('/'))
  useCommand('go-reader', go('/read'))
  useCommand('go-notebook', go('/notebook'))
  useCommand('go-library', go('/library'))
  useCommand('go-review', go('/review'))
  useCommand('go-cards', go('/cards'))
  useCommand('go-practice', go('/practice'))
  useCommand('open-settings', go('/settings'))
  useCommand('write-pack', go('/authoring'))
  useCommand('custom-study', () => void navigate(studyPath()))
  useCommand('add-text', () => void navigate('/library?add'))
  useCommand('show-shortcuts', () => setSheet(true))

  return <Suspense fallback={null}>{sheet && <ShortcutSheet onClose={() => setSheet(false)} />}</Suspense>
}
