import { memo } from 'react'
import { Link } from 'react-router'
import type { DocumentContent, Section } from '../../../shared/model/document'
import { readingMinutes, sectionAt } from '../../../shared/text/reading-progress'
import { useWords } from '../../app/words'
import { readingProgress } from '../progress'
import { useReader } from '../store'

/** Contents of the text: where one is, how far one has read, and the way to each section. */
export const Contents = memo(function Contents({ content }: { content: DocumentContent }) {
  const here = useReader((state) => sectionAt(content.sections, state.here)?.id)
  return (
    <>
      <ContentsHead content={content} />
      {content.sections
        .filter(({ level }) => level > 1)
        .map((section) => (
          <ContentsRow key={section.id} section={section} isHere={section.id === here} />
        ))}
    </>
  )
})

function ContentsHead({ content }: { content: DocumentContent }) {
  const words = useWords()
  const percent = useReader((state) => Math.floor(readingProgress(content, state.furthest).read * 100))
  const minutesLeft = useReader((state) => readingProgress(content, state.furthest).minutesLeft)
  const begun = useReader((state) => content.position !== null || state.offset > 0)
  const said = !begun
    ? words('reader.minutes', { minutes: readingMinutes(content.words) })
    : minutesLeft === 0
      ? words('reader.readWhole')
      : words('reader.progress', { read: percent / 100, minutes: minutesLeft })
  return (
    <h2>
      {words('reader.contents')} <span>{said}</span>
    </h2>
  )
}

/** Drawn anew only when it becomes or stops being the current one: a long text has hundreds. */
const ContentsRow = memo(function ContentsRow({ section, isHere }: { section: Section; isHere: boolean }) {
  return (
    <Link
      to={{ search: '', hash: encodeURIComponent(section.id) }}
      replace
      className={section.level > 2 ? 'sub' : undefined}
      aria-current={isHere ? 'true' : undefined}
    >
      {section.level <= 2 && <span className="r">{section.number}</span>}
      {section.title}
    </Link>
  )
})
