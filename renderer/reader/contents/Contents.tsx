import { memo } from 'react'
import { Link } from 'react-router'
import type { DocumentContent } from '../../../shared/model/document'
import { useWords } from '../../app/words'
import { readingMinutes, sectionAt } from '../../../shared/text/reading-progress'
import { readingProgress } from '../progress'
import { useReader } from '../store'

/** Contents of the text: where one is, how far one has read, and the way to each section. */
export const Contents = memo(function Contents({ content, onChoose }: { content: DocumentContent; onChoose?(): void }) {
  const words = useWords()
  const here = useReader((state) => sectionAt(content.sections, state.here)?.id)
  const progress = useReader((state) => Math.floor(readingProgress(content, state.furthest).read * 100))
  const minutesLeft = useReader((state) => readingProgress(content, state.furthest).minutesLeft)
  const begun = useReader((state) => content.position !== null || state.offset > 0)
  const said = !begun
    ? words('reader.minutes', { minutes: readingMinutes(content.words) })
    : minutesLeft === 0
      ? words('reader.readWhole')
      : words('reader.progress', { read: progress / 100, minutes: minutesLeft })
  return (
    <>
      <h2>
        {words('reader.contents')} <span>{said}</span>
      </h2>
      {content.sections.filter(({ level }) => level > 1).map((section) => (
        <Link
          key={section.id}
          to={{ search: '', hash: encodeURIComponent(section.id) }}
          replace
          className={section.level > 2 ? 'sub' : undefined}
          aria-current={section.id === here ? 'true' : undefined}
          onClick={onChoose}
        >
          {section.level <= 2 && (
            <span className="r">{section.number}</span>
          )}
          {section.title}
        </Link>
      ))}
    </>
  )
})
