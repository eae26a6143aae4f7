import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DocumentContent } from '../../../shared/model/document'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'
import type { TextFurniture } from '../text/build-text'
import type { Mark } from '../useDocumentMarks'
import { buildPrint, type PrintChoice } from './build-print'
import { PrintDialog } from './PrintDialog'
import { runningTitle } from './running-title'
import './print.css'

/** How long pictures may take before it is printed without those that are late, ms. */
const picturesMs = 5000

interface Printed {
  content: DocumentContent
  furniture: TextFurniture
  marks: readonly Mark[]
}

/**
 * Printing the text: a copy for paper stands in the page while it is printed, whoever asks for it, this screen or the
 * browser's own menu. @returns the choice, while it is asked for
 */
export function usePrint({ content, furniture, marks }: Printed): ReactNode {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const [choice, setChoice] = useState<PrintChoice>({ marks: true, notes: true })
  const copy = useRef<{ remove(): void; images: readonly HTMLImageElement[] } | null>(null)
  useCommand('print', () => setAsking(true))

  const make = () => {
    copy.current ??= putCopy(
      buildPrint(content, furniture, marks, choice, words('reader.printNotesTitle'), document),
      content,
    )
    return copy.current
  }
  const latest = useRef(make)
  latest.current = make

  useEffect(() => {
    const before = () => void latest.current()
    const after = () => {
      copy.current?.remove()
      copy.current = null
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
      after()
    }
  }, [])

  const printNow = async () => {
    setAsking(false)
    const { images } = make()
    const late = new Promise((done) => setTimeout(done, picturesMs))
    // A picture that cannot be shown is no reason not to print the text.
    await Promise.race([late, Promise.allSettled(images.map((image) => image.decode()))])
    window.print()
  }
  return (
    isAsking && (
      <PrintDialog
        choice={choice}
        onChoice={setChoice}
        onPrint={() => void printNow()}
        onClose={() => setAsking(false)}
      />
    )
  )
}

/** Puts the copy into the page, and the title at the head of each sheet. */
function putCopy(element: HTMLElement, { shortTitle }: DocumentContent) {
  const sheet = runningTitle(shortTitle)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.documentElement.setAttribute('data-printing', '')
  document.body.append(element)
  return {
    images: [...element.querySelectorAll('img')],
    remove() {
      element.remove()
      document.documentElement.removeAttribute('data-printing')
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    },
  }
}
