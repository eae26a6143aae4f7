import '../reader/text.css'
import '../reader/text-parts.css'
import { useMemo, type MouseEvent } from 'react'
import type { SentDocument } from '../../shared/model/document'
import { withCanonicalText } from '../../shared/text/sent-document'
import { DocumentText } from '../reader/text/DocumentText'
import { useFurniture } from '../reader/text/useFurniture'
import { useTextDirection } from '../reader/text/useTextDirection'

/** The text of a draft as the reader draws it. Its links go nowhere here. */
export function ModulePreview({ sent }: { sent: SentDocument }) {
  const content = useMemo(() => withCanonicalText(sent), [sent])
  const furniture = useFurniture(content)
  const isRtl = useTextDirection(content.lang)
  const stay = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
  }
  return (
    <div className="reader" onClickCapture={stay}>
      <div className="text-box">
        <DocumentText content={content} furniture={furniture} isRtl={isRtl} onView={nothing} />
      </div>
    </div>
  )
}

/** Nothing is marked in it. */
const nothing = () => {}
