import type { AttemptResult } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { DisputedFacts } from './DisputedFacts'
import { LawLink } from './Law'
import { Value } from './Value'

/** Below the table: where key and engine differ, what the case shows besides, why the key is as it is, and what it invites. */
export function ResultNotes({ result }: { result: AttemptResult }) {
  const words = useWords()
  const { information, invites, explanation, disputed, assumed } = result
  const differing = result.rows.filter(({ differs }) => differs)
  return (
    <>
      {differing.length > 0 && (
        <section className="col note-differs">
          <h2>{words('practice.differs')}</h2>
          {differing.map((row) => (
            <p key={row.part}>
              <Words
                id="practice.differsAt"
                values={{
                  label: row.label,
                  key: () => <Value value={row.expected} labels={row.valueLabels} />,
                  engine: () => <Value value={row.engine} labels={row.valueLabels} />,
                }}
              />
            </p>
          ))}
          <p className="meta">{words('practice.differsHelp')}</p>
        </section>
      )}
      {information.length > 0 && (
        <section className="col also">
          <h2>{words('practice.also')}</h2>
          <ul>
            {information.map(({ id, label, shown, law, debated, assumes }) => (
              <li key={id}>
                <b>{label}</b> <Value value={shown} />{' '}
                <span className="meta">
                  <LawLink law={law} />
                </span>
                {(debated !== null || assumes.length > 0) && (
                  <span className="meta note">
                    {assumes.length > 0 && words('practice.assumed', { assumed: assumes.join(' ') })} {debated}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="col explained">
        <h2>{words('practice.why')}</h2>
        <p>{explanation}</p>
        {assumed.length > 0 && (
          <ul className="meta taken">
            {assumed.map(({ label, finding }) => (
              <li key={`${finding} ${label}`}>{words('practice.takenNot', { label, finding })}</li>
            ))}
          </ul>
        )}
        <DisputedFacts disputed={disputed} />
      </section>
      {invites.length > 0 && (
        <section className="col invites">
          <h2>{words('practice.invites')}</h2>
          <ul>
            {invites
              .toSorted((a, b) => Number(b.isYours) - Number(a.isYours))
              .map(({ text, isYours }) => (
                <li key={text}>
                  {text} {isYours && <span className="meta">{words('practice.invitedYou')}</span>}
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  )
}
