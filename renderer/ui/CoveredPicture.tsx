import type { CoveredRegion, NoteFields } from '../../shared/model/card'
import { applicationUrl } from '../app/api'
import { useWords } from '../app/words'

export type OcclusionFields = Extract<NoteFields, { type: 'occlusion' }>

interface CoveredPictureProps {
  fields: OcclusionFields
  /** of the regions that are asked for */
  number: number
  isAnswered: boolean
}

/** A picture whose regions are covered: the one that is asked is marked, and uncovered with the answer. */
export function CoveredPicture({ fields, number, isAnswered }: CoveredPictureProps) {
  const words = useWords()
  const { picture, alt, regions, hides } = fields
  const others = regions.filter((region) => region.number !== number)
  const asked = regions.filter((region) => region.number === number)
  return (
    <figure className="covered">
      <div className="covered-picture">
        <img src={applicationUrl(`media/${picture}`)} alt={alt} draggable={false} />
        {hides === 'all' && others.map((region, index) => <Cover key={index} region={region} kind="other" />)}
        {asked.map((region, index) => (
          <Cover key={index} region={region} kind={isAnswered ? 'uncovered' : 'asked'} />
        ))}
      </div>
      <figcaption className="vh">
        {words('cards.coveredSaid', {
          asked: asked.length,
          others: hides === 'all' ? others.length : 0,
          side: isAnswered ? 'answer' : 'question',
        })}
      </figcaption>
    </figure>
  )
}

/** Its place and size follow the picture's, however large that is drawn. */
function Cover({ region, kind }: { region: CoveredRegion; kind: 'asked' | 'other' | 'uncovered' }) {
  return (
    <span className={`cover is-${kind}`} data-shape={region.shape} style={placeOfRegion(region)} aria-hidden>
      {kind === 'asked' && '?'}
    </span>
  )
}

/** Where a region lies on its picture, as shares of it. */
export function placeOfRegion({ x, y, width, height }: Pick<CoveredRegion, 'x' | 'y' | 'width' | 'height'>) {
  const share = (part: number) => `${part * 100}%`
  return { left: share(x), top: share(y), width: share(width), height: share(height) }
}
