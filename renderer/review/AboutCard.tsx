import { FlagIcon } from '@phosphor-icons/react/Flag'
import type { ReviewCard } from '../../shared/model/review'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'

/** What kind of card it is, above its question, with the learner's own flag and tags. */
export function AboutCard({ card: { deckName, fields, flag, tags } }: { card: ReviewCard }) {
  const words = useWords()
  return (
    <p className="meta about-card">
      <span>
        {words('review.about', {
          deck: deckName,
          type: fields.type.replace('-', ''),
          items: fields.type === 'elements' ? fields.items.length : 0,
        })}
      </span>
      {flag > 0 && (
        <span className="flagged">
          <Icon of={FlagIcon} small />
          {words('review.flagged', { flag })}
        </span>
      )}
      {tags.length > 0 && <bdi>{tags.map((tag) => `#${tag}`).join(' ')}</bdi>}
    </p>
  )
}
