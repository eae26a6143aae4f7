import { useMemo } from 'react'
import type { MarkColor } from '../../../shared/model/annotation'
import { writtenPieces, type Written } from './written'

interface WrittenLinesProps {
  written: Written
  colorOf(markId: string): MarkColor | undefined
}

/** The lines under the citations of a note while it is written, each in its mark's colour: a field itself draws none. */
export function WrittenLines({ written, colorOf }: WrittenLinesProps) {
  const pieces = useMemo(() => writtenPieces(written), [written])
  return (
    <div className="ownp sum-lines" dir="auto" aria-hidden>
      {pieces.map(({ text, link }, index) =>
        link ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in its order
          <span key={index}>
            {'['}
            <span className="cite" data-m={colorOf(link.target)}>
              {link.words.slice(1, -1)}
            </span>
            {text.slice(link.words.length - 1)}
          </span>
        ) : (
          text
        ),
      )}
      {/* a last line that is empty has its height as well */}
      {'\n'}
    </div>
  )
}
