import { useQuery } from '@tanstack/react-query'
import type { ConfusionMatrix } from '../../../shared/model/practice'
import { useApi } from '../../app/api'
import { useWords } from '../../app/words'
import { ErrorState } from '../../ui/State'
import { Matrix } from './Matrix'

/** What was taken for what, for each group of things that are easily confused. */
export function Matrices() {
  const words = useWords()
  const api = useApi()
  const { data, error, refetch } = useQuery(api.practice.matrix.queryOptions())
  const matrices: ConfusionMatrix[] = data?.filter(({ cells }) => cells.some(({ times }) => times > 0)) ?? []
  return (
    <section className="col-wide matrices">
      <h2>{words('practice.matrix')}</h2>
      <p className="under">{words(matrices.length > 0 ? 'practice.matrixUnder' : 'practice.matrixNone')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {matrices.map((matrix) => (
        <Matrix key={`${matrix.packId} ${matrix.id}`} matrix={matrix} />
      ))}
    </section>
  )
}
