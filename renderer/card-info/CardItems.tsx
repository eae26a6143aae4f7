import type { ItemInfo } from '../../shared/model/card-info'
import { useWords } from '../app/words'

/** How well each item of a list is remembered. */
export function CardItems({ items }: { items: readonly ItemInfo[] }) {
  const words = useWords()
  return (
    <section>
      <h3>{words('cards.infoItems')}</h3>
      <dl className="card-facts">
        {items.map(({ item, asked, recalled, retrievability }) => (
          <div key={item}>
            <dt>{item}</dt>
            {/* Never shown as certain: nobody recalls everything. */}
            <dd>{words('cards.infoItem', { asked, recalled, recall: Math.min(0.99, retrievability) })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
