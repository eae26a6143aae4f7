import { useNavigate } from 'react-router'
import type { CaseSummary } from '../../shared/model/practice'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import type { CaseMode } from './case-path'
import { useNextCase } from './useNextCase'

/** In the running head: a hint to what is in hand. */
export function HintTool({ onHint }: { onHint(): void }) {
  const words = useWords()
  useCommand('case-hint', onHint)
  return (
    <Button kind="tool" shortcut={useShortcut('case-hint')} onPress={onHint}>
      {words('practice.hint')}
    </Button>
  )
}

/** In the running head: the way past this case. */
export function SkipTool({ one, mode }: { one: CaseSummary; mode: CaseMode }) {
  const words = useWords()
  const navigate = useNavigate()
  const { path } = useNextCase(one.key, mode)
  useCommand('skip-case', () => void navigate(path))
  return (
    <LinkButton kind="tool" to={path}>
      {words('practice.skip')}
    </LinkButton>
  )
}

/** In the running head of the margin: the law, to each element and finding. */
export function LawTool({ shows, onToggle }: { shows: boolean; onToggle(): void }) {
  const words = useWords()
  useCommand('show-law', onToggle)
  return (
    <>
      <span className="grow" />
      <Button kind="tool" pressed={shows} onPress={onToggle}>
        {words('practice.showLaw')}
      </Button>
    </>
  )
}
