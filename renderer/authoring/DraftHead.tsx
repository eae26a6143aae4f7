import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { nextVersion } from '../../shared/pack/archive-name'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { useFailureWords } from '../app/failure'
import { saveFile } from '../app/send-file'
import { useToasts } from '../app/stores/toasts'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { InstallDialog, type InstallQuestion } from './InstallDialog'
import type { DraftState } from './useDraft'
import { textIn } from './values'

/** Running head of a draft: whether the check finds faults, and the ways to pass it on. */
export function DraftHead({ id, title, draft }: { id: string; title: string; draft: DraftState }) {
  const words = useWords()
  const api = useApi()
  const wordsFor = useFailureWords()
  const { show } = useToasts.getState()
  const [question, setQuestion] = useState<InstallQuestion | null>(null)
  const version = textIn(draft.files.get('pack.yaml')?.value, 'version')
  const count = draft.problems.length
  const isReady = draft.isChecked && count === 0

  const exporting = useMutation({
    mutationFn: () => saveFile('download/pack', { draftId: id }),
    onSuccess: (name) => announce(words('authoring.exported', { name })),
    onError: (error) => {
      const { title: what, help } = wordsFor(error)
      show({ text: `${what}. ${help}`, quote: null, tone: 'failed', undo: false })
    },
  })
  const install = useOperation(api.authoring.install, {
    showsFailure: true,
    toast: ({ result }) => result.kind !== 'asks-older',
    say: ({ result }) =>
      result.kind === 'asks-older'
        ? null
        : words(result.kind === 'same' ? 'authoring.installedSame' : 'authoring.installed', {
            title: result.title,
            version: result.version,
          }),
    onDone: ({ result }) =>
      setQuestion(
        result.kind === 'asks-older' ? { kind: 'older', version: result.version, here: result.from ?? '' } : null,
      ),
  })
  const { error } = install
  const isTaken = error?.data?.appError?.code === 'pack-version-taken'
  const edit = useOperation(api.authoring.edit)
  const raise = () =>
    edit.mutate(
      { id, file: 'pack.yaml', edits: [{ path: ['version'], value: nextVersion(version) }] },
      { onSuccess: () => install.mutate({ id }) },
    )

  return (
    <>
      <LinkButton to="/authoring" kind="tool">
        {words('authoring.packs')}
      </LinkButton>
      <span className="grow">{title}</span>
      <span className="meta" role="status">
        {draft.isChecking ? words('authoring.checking') : words('authoring.faults', { count })}
      </span>
      <Button kind="tool" isDisabled={!isReady} busy={exporting.isPending} onPress={() => exporting.mutate()}>
        {words('authoring.export')}
      </Button>
      <Button kind="tool" isDisabled={!isReady} busy={install.isPending} onPress={() => install.mutate({ id })}>
        {words('authoring.install')}
      </Button>
      <InstallDialog
        question={isTaken ? { kind: 'taken', version, next: nextVersion(version) } : question}
        onClose={() => {
          install.reset()
          setQuestion(null)
        }}
        onRaise={() => {
          install.reset()
          raise()
        }}
        onOlder={() => install.mutate({ id, allowOlder: true })}
      />
    </>
  )
}
