import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { DocumentSummary } from '../../shared/model/document'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { RereadDialog } from '../foreseen/RereadDialog'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Select } from '../ui/Select'
import { EncodingChoice } from './EncodingChoice'
import { holdsWords } from './holds-words'
import { publishedWords } from './published-words'
import { Warnings } from './Warnings'

/** No id of a pack: those are slugs of letters, digits and hyphens. */
const NO_PACK = ''

/** Beside the list: where a text came from, what it holds, and how its file was read. */
export function TextDetails({ text, onClose }: { text: DocumentSummary; onClose?(): void }) {
  const words = useWords()
  const intl = useIntl()
  const api = useApi()
  const { data } = useQuery(api.library.details.queryOptions({ id: text.id }))
  const [asked, setAsked] = useState<'article' | 'whole' | null>(null)
  const attach = useOperation(api.library.attachPack, { say: () => words('library.glossarySet'), toast: true })
  const facts: [name: string, value: string | null][] = [
    [words('library.format'), words(`library.kind.${text.format}`)],
    [words('library.file'), text.fileName],
    [words('library.published'), text.published === null ? null : publishedWords(intl, text.published)],
    [words('library.added'), intl.formatDate(text.addedAtMs, { dateStyle: 'medium' })],
    [
      words('library.language'),
      text.lang === 'und' ? null : (intl.formatDisplayName(text.lang, { type: 'language' }) ?? text.lang),
    ],
    [words('library.holds'), data ? holdsWords(words, data) : null],
  ]
  return (
    <section className="gloss is-in-hand details" aria-label={words('library.detailsName', { title: text.title })}>
      <p className="name">
        <bdi>{text.title}</bdi>
      </p>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
      {data && data.warnings.length > 0 && (
        <div>
          <p className="label">{words('library.notes')}</p>
          <Warnings warnings={data.warnings} />
        </div>
      )}
      {data?.encoding && <EncodingChoice documentId={text.id} title={text.title} encoding={data.encoding} />}
      {data?.extent && (
        <Choice
          label={words('library.extent')}
          value={data.extent}
          options={(['article', 'whole'] as const).map((extent) => ({
            value: extent,
            label: words(`library.extent.${extent}`),
          }))}
          onChange={(extent) => setAsked(extent)}
        />
      )}
      {asked && (
        <RereadDialog
          documentId={text.id}
          title={text.title}
          how={{ extent: asked }}
          done={words('library.readAgain')}
          onClose={() => setAsked(null)}
        />
      )}
      {data && text.packId === null && data.packs.length > 0 && (
        <Select
          label={words('library.glossary')}
          value={data.attachedPackId ?? NO_PACK}
          options={[
            { value: NO_PACK, label: words('library.glossaryNone') },
            ...data.packs.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(packId) => attach.mutate({ documentId: text.id, packId: packId === NO_PACK ? null : packId })}
        />
      )}
      {onClose && (
        <p className="acts">
          <Button kind="tool" onPress={onClose}>
            {words('library.detailsClose')}
          </Button>
        </p>
      )}
    </section>
  )
}
