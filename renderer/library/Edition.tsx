import { useEffect, useRef, useState } from 'react'
import type { ImportedDocument } from '../../shared/model/import'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { EditionDialog } from './EditionDialog'
import { focusHeading } from './focus'
import { useImports, type ImportFile } from './imports'

interface EditionProps {
  file: ImportFile
  imported: ImportedDocument
  of: { id: string; title: string; share: number }
}

/** Offers to make a text the next edition of one that it resembles: marks, cards and place stay with that one. */
export function Edition({ file, imported, of }: EditionProps) {
  const words = useWords()
  const [isKept, setKept] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { setStage } = useImports.getState()
  const isTaken = useRef(false)
  // What opened the dialog goes with it; and as long as that is there the rest of the page takes no focus.
  useEffect(() => () => void (isTaken.current && requestAnimationFrame(focusHeading)), [])
  const taken = () => {
    isTaken.current = true
    setStage(file.id, { kind: 'done', imported: { ...imported, documentId: of.id, editionOf: null } })
  }
  if (isKept) return null
  return (
    <>
      <p className="note">{words('library.edition', { title: of.title, share: of.share })}</p>
      <p className="after">
        <Button onPress={() => setAsked(true)}>{words('library.editionTake', { title: of.title })}</Button>
        <Button kind="quiet" onPress={() => setKept(true)}>
          {words('library.editionKeep')}
        </Button>
      </p>
      {isAsked && <EditionDialog newId={imported.documentId} of={of} onTaken={taken} onClose={() => setAsked(false)} />}
    </>
  )
}
