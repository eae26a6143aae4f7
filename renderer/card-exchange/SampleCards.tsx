import { ordinalsOf, frontOf, searchedWords } from '../../shared/cards/faces'
import type { CardsForeseen } from '../../shared/model/card-exchange'
import { typeKey } from '../cards/type-key'
import { useWords } from '../app/words'

/** The first cards of a file as they would be: what is asked, the answer under it, and where it goes. */
export function SampleCards({ sample }: Pick<CardsForeseen, 'sample'>) {
  const words = useWords()
  if (sample.length === 0) return <p className="note">{words('cardFile.import.noSample')}</p>
  return (
    <section className="card-exchange-sample" aria-label={words('cardFile.import.sample')}>
      <h3 className="label">{words('cardFile.import.sample')}</h3>
      <dl>
        {sample.map(({ line, fields, deck, tags }) => {
          const [, ...rest] = searchedWords(fields)
          const meta = [words('cards.typeName', { type: typeKey(fields.type) }), deck?.join('::') ?? '', tags.join(' ')]
          return (
            <div key={line}>
              <dt>{frontOf(fields, ordinalsOf(fields)[0] ?? 0)}</dt>
              <dd>{rest.filter((part) => part.trim() !== '').join(' · ')}</dd>
              <dd className="meta">{meta.filter((part) => part !== '').join(' · ')}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
