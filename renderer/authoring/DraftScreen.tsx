import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { draftParts } from '../../shared/pack/draft-parts'
import { moduleFile } from '../../shared/pack/starting-pack'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardPreview } from './CardPreview'
import { previewFields } from './card-preview-fields'
import { CasePreview } from './CasePreview'
import { CaseTrial } from './CaseTrial'
import { CoverageView } from './CoverageView'
import { DraftFiles } from './DraftFiles'
import { DraftHead } from './DraftHead'
import { DraftIndex, partNamed } from './DraftIndex'
import { EntryForm } from './EntryForm'
import { EntryHead } from './EntryHead'
import { EntryList } from './EntryList'
import { entriesOf } from './entries'
import { LiveFindings } from './LiveFindings'
import { ModulePreview } from './ModulePreview'
import { ProblemList } from './ProblemList'
import { TextFile } from './TextFile'
import { useDraft } from './useDraft'
import { useEntryFocus } from './useEntryFocus'
import { textIn, valueAt } from './values'

/** A pack that is written: its parts by forms, each with its faults beside the field, and what follows in the margin. */
export function DraftScreen({ id }: { id: string }) {
  const words = useWords()
  const draft = useDraft(id)
  const { part: named } = useParams()
  const [params] = useSearchParams()
  const at = params.get('at')
  const inFile = params.get('file') ?? ''
  const parts = useMemo(() => draftParts(), [])
  const current = partNamed(named)
  const part = parts.find((one) => one.id === current)
  const { files, problems, preview } = draft
  const entries = useMemo(
    () => (part?.isList === true ? entriesOf(part, files, problems) : []),
    [part, files, problems],
  )
  useEntryFocus({
    part: current,
    entry: at === null ? null : { file: inFile, at: Number(at) },
    hasField: params.has('field'),
  })
  if (draft.draft.isError)
    return (
      <Page name="authoring" title={words('authoring.title')}>
        <ErrorState error={draft.draft.error} />
      </Page>
    )
  if (!draft.draft.data)
    return (
      <Page name="authoring" title={words('authoring.title')}>
        <Waiting />
      </Page>
    )

  const entry = at === null ? undefined : entries.find((one) => one.file === inFile && one.path.at(-1) === Number(at))
  const fault = part && files.get(entry?.file ?? part.file)?.fault
  const title = textIn(files.get('pack.yaml')?.value, 'title') || words('authoring.untitled')
  const index = <DraftIndex id={id} parts={parts} current={current} draft={draft} />
  const as = params.get('as')
  const lang = textIn(files.get('pack.yaml')?.value, 'language')
  if (entry && current === 'cases' && as !== null)
    return (
      <CaseTrial
        of={{ id, part: current, file: entry.file, at: Number(at) }}
        mode={as === 'guided' ? 'guided' : 'free'}
        index={index}
      />
    )
  if (current === 'text' && as !== null && preview)
    return (
      <Page
        name="authoring"
        title={title}
        heading={null}
        index={index}
        head={
          <>
            <span className="grow">{words('authoring.tryHead')}</span>
            <LinkButton kind="tool" to={`/authoring/${id}/text`}>
              {words('authoring.backToForm')}
            </LinkButton>
          </>
        }
      >
        <ModulePreview sent={preview} />
      </Page>
    )
  const fields = entry ? previewFields(files, current, entry.value) : null
  return (
    <Page
      name="authoring"
      title={title}
      heading={entry ? entry.title || words('authoring.unnamed') : words(`authoring.part.${current}`)}
      head={<DraftHead id={id} title={title} draft={draft} />}
      index={index}
      margin={
        <>
          {entry && current === 'cases' && (
            <LiveFindings draft={draft} file={entry.file} path={entry.path} value={entry.value} />
          )}
          <ProblemList id={id} draft={draft} />
        </>
      }
    >
      {part && fault ? (
        <>
          <p className="col why">{words('authoring.unreadable', { file: part.file })}</p>
          <TextFile file={entry?.file ?? part.file} draft={draft} />
        </>
      ) : part && entry ? (
        <>
          <EntryHead id={id} part={part} entries={entries} entry={entry} draft={draft} />
          <EntryForm
            key={`${entry.file} ${entry.path.join('.')}`}
            draft={draft}
            file={entry.file}
            path={entry.path}
            field={part.field}
            value={entry.value}
            label={entry.id}
            takesQuotes={current === 'cases'}
          />
          {current === 'cases' && (
            <CasePreview
              value={entry.value}
              lang={lang}
              of={{ id, part: current, file: entry.file, at: entry.path.at(-1) }}
            />
          )}
          {fields && <CardPreview fields={fields} />}
        </>
      ) : part?.isList ? (
        <EntryList id={id} part={part} entries={entries} draft={draft} />
      ) : part ? (
        <EntryForm
          key={part.id}
          draft={draft}
          file={part.file}
          path={part.path}
          field={part.field}
          value={valueAt(files.get(part.file)?.value, part.path)}
          label={words(`authoring.part.${part.id}`)}
        />
      ) : current === 'text' ? (
        <>
          <TextFile file={moduleFile} draft={draft} rows={16} />
          <p className="col btnrow">
            <LinkButton to={`/authoring/${id}/text?as=read`}>{words('authoring.readText')}</LinkButton>
          </p>
        </>
      ) : current === 'coverage' ? (
        <CoverageView id={id} />
      ) : (
        <DraftFiles draft={draft} />
      )}
    </Page>
  )
}
