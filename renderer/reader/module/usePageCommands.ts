import { useNavigate } from 'react-router'
import type { DocumentContent } from '../../../shared/model/document'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'
import { neighbourPage } from './pages'

/** The keys that lead from page to page of a module. */
export function usePageCommands(content: DocumentContent): void {
  const words = useWords()
  const navigate = useNavigate()
  const goTo = (step: 1 | -1) => {
    const page = neighbourPage(content, step)
    if (page) void navigate(`/read/${encodeURIComponent(page.id)}`)
    else announce(words(step === 1 ? 'reader.noNextPage' : 'reader.noPreviousPage'))
  }
  const enabled = content.module !== null
  useCommand('next-page', () => goTo(1), { enabled })
  useCommand('previous-page', () => goTo(-1), { enabled })
}
