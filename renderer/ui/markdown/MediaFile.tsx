import { useQuery } from '@tanstack/react-query'
import { isSound } from '../../../shared/cards/media-type'
import { applicationUrl, useApi } from '../../app/api'
import { useWords } from '../../app/words'

interface MediaFileProps {
  sha256: string
  /** what it shows or says */
  alt: string
}

/** A picture or a sound that the learner put into a field. */
export function MediaFile({ sha256, alt }: MediaFileProps) {
  const words = useWords()
  const { data: file } = useQuery(useApi().cards.media.queryOptions({ sha256 }))
  if (file === undefined) return null
  if (file === null) return <span className="md-picture">{words('cards.mediaGone', { alt })}</span>
  const address = applicationUrl(`media/${sha256}`)
  if (!isSound(file.mediaType)) return <img className="md-image" src={address} alt={alt} />
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what the learner recorded has no captions; its label says what it is
  return <audio className="md-sound" controls preload="metadata" src={address} aria-label={alt} />
}
